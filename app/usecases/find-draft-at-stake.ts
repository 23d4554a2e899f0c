import type { Duration } from '#forms/engine/model.ts';
import { openDraft } from './open-draft.ts';
import type { OpenDraftPorts } from './open-draft.ts';

/** A draft that a device would lose sight of; `token` is the proof that the person has seen its code. */
export type DraftAtStake = {
  readonly code: string;
  readonly token: string;
  readonly expiresAt: string;
  /** How long it lives after each change. */
  readonly keep: Duration;
};

type Replacing = {
  /** The code this device holds now: it may be the only copy of it. */
  readonly held: string | null;
  /** The code that is to take its place; `null` for one that is still to be made. */
  readonly next: string | null;
  /** The token the person sent back, `''` when they were not asked yet. */
  readonly agreed: string;
};

/** The draft on a device that something else is about to replace there; `null` when nothing is lost by it. */
export async function findDraftAtStake(
  ports: OpenDraftPorts,
  { held, next, agreed }: Replacing,
): Promise<DraftAtStake | null> {
  if (held === null || held === next) return null;
  const token = ports.vault.mac(JSON.stringify(['replace', held]));
  if (agreed === token) return null;
  const draft = await openDraft(ports, held);
  if (!draft) return null;
  const { row, service } = draft;
  return { code: held, token, expiresAt: row.expiresAt, keep: service.draft.keep };
}
