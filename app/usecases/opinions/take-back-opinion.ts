import { writeEntry } from '../desk/write-entry.ts';
import type { Target, WritingPorts, Written } from '../desk/write-entry.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { Transaction } from '../ports.ts';
import { setDue } from '../set-due.ts';

/** It was answered at the same moment: nothing of the taking back is kept. */
class OpinionOverError extends Error {
  readonly code = 'opinion-over';
}

/**
 * Takes a request for an opinion back: the other agency opens nothing of it any more. What it has answered stays
 * answered.
 */
export async function takeBackOpinion(
  ports: WritingPorts,
  target: Target & { readonly request: string },
): Promise<Written> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'take-back-opinion' });
  const { reference, request } = target;
  const row = open && (await ports.opinions.find(request));
  if (!open || row?.reference !== reference) return { ok: false, reason: 'no-case' };
  if (row.endedAt !== null) return { ok: false, reason: 'changed-elsewhere' };
  const office = (await ports.agencies.find(row.asked))?.name ?? row.asked;
  const at = ports.clock.now().toISOString();
  const writing = {
    target,
    said: { kind: 'opinion-end', body: { request, office } },
    action: 'take-back-opinion',
    beside: async (tx: Transaction) => {
      if (!(await ports.opinions.end(tx, { id: request, at }))) throw new OpinionOverError();
      await setDue(ports, tx, open);
    },
  } as const;
  return writeEntry(ports, open, writing).catch((error: unknown) => {
    if (error instanceof OpinionOverError) return { ok: false, reason: 'changed-elsewhere' };
    throw error;
  });
}
