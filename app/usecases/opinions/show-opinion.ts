import type { FileAnswer } from '#forms/engine/model.ts';
import { readWithKey } from '../case-documents.ts';
import { aboutOpinion } from '../about-case.ts';
import { momentOf } from '../context-of.ts';
import type { Agency, Ports } from '../ports.ts';
import { fromHex } from '../receipt-log/hex.ts';
import { openOpinion, recordAtBoth } from './open-opinion.ts';
import type { OpenOpinion, OpinionErrand } from './open-opinion.ts';

type ShowPorts = Pick<Ports, 'clock' | 'vault' | 'opinions' | 'audit' | 'agencies' | 'transaction' | 'ids'>;

export type ShownOpinion = Pick<OpenOpinion, 'row' | 'question'> & {
  /** Which asks. */
  readonly agency: Pick<Agency, 'name' | 'phone' | 'email'> | null;
  readonly isOverdue: boolean;
};

/** Shows an asked agency what it was shown, and nothing else. Recorded at both agencies; the citizen sees it. */
export async function showOpinion(ports: ShowPorts, errand: OpinionErrand): Promise<ShownOpinion | null> {
  const open = await openRecordedOpinion(ports, errand);
  if (!open) return null;
  const { agency, dueOn } = open.row;
  const isOverdue = dueOn < momentOf(ports.clock.now()).today;
  return { ...open, agency: await ports.agencies.find(agency), isOverdue };
}

/** A document that an asked agency was shown. */
export async function fetchOpinionDocument(
  ports: ShowPorts & Pick<Ports, 'blobs' | 'receiptStates'>,
  { document, ...errand }: OpinionErrand & { readonly document: string },
): Promise<{ readonly file: FileAnswer; readonly bytes: AsyncIterable<Uint8Array> } | null> {
  const open = await openRecordedOpinion(ports, errand);
  const shown = open?.question.documents.find(({ id }) => id === document);
  if (!open || !shown) return null;
  const { key: wrapped, ...file } = shown;
  const { reference, id } = open.row;
  const key = ports.vault.unwrapUnderKey(fromHex(wrapped), open.key, aboutOpinion(reference, id));
  return { file, bytes: await readWithKey(ports, { reference, file, key }) };
}

async function openRecordedOpinion(ports: ShowPorts, errand: OpinionErrand): Promise<OpenOpinion | null> {
  const open = await openOpinion(ports, errand, 'open-consulted');
  if (!open) return null;
  const done = { member: errand.member, row: open.row, at: ports.clock.now().toISOString() };
  await ports.transaction((tx) => recordAtBoth(ports, done, { action: 'open-consulted', tx }));
  return open;
}
