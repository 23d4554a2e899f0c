import type { Ports } from '../ports.ts';
import { publishCheckpoint, type PublishedCheckpoint } from './publish-checkpoint.ts';

const CHECKPOINTS_A_PAGE = 500;

/** The signed checkpoints after a number, oldest first; `next` is the number to go on after, or `null`. */
export async function listCheckpoints(
  { receiptLog }: Pick<Ports, 'receiptLog'>,
  { after }: { readonly after: number },
): Promise<{ readonly checkpoints: readonly PublishedCheckpoint[]; readonly next: number | null }> {
  const checkpoints = await receiptLog.checkpoints({ after, limit: CHECKPOINTS_A_PAGE });
  const isFull = checkpoints.length === CHECKPOINTS_A_PAGE;
  return {
    checkpoints: checkpoints.map(publishCheckpoint),
    next: isFull ? (checkpoints.at(-1)?.number ?? null) : null,
  };
}
