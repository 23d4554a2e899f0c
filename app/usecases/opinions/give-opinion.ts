import type { FileAnswer } from '#forms/engine/model.ts';
import { findNoteFault, LONGEST_LETTER, tidyNote } from '#forms/submission/note.ts';
import { aboutEntry, aboutOpinion } from '../about-case.ts';
import { finishDocuments, judgeTaken, takeInto } from '../case-documents.ts';
import type { DocumentFault, Folder, Taken, TakenDocument } from '../case-documents.ts';
import type { Ports } from '../ports.ts';
import type { TextFault } from '../desk/write-note.ts';
import { openOpinion, recordAtBoth } from './open-opinion.ts';
import type { OpenOpinion, OpinionErrand } from './open-opinion.ts';

type GivePorts = Pick<
  Ports,
  | 'clock'
  | 'ids'
  | 'vault'
  | 'submissions'
  | 'opinions'
  | 'agencies'
  | 'files'
  | 'blobs'
  | 'audit'
  | 'outbox'
  | 'transaction'
>;

/** What is wrong with an opinion, by its control. */
export type OpinionFault = TextFault<'opinion'> | (DocumentFault & { readonly field: 'documents' });

export type OpinionGiven =
  | { readonly ok: true }
  /** It is not asked for, or no longer. */
  | { readonly ok: false; readonly reason: 'no-case' }
  | {
      readonly ok: false;
      readonly reason: 'faults';
      readonly faults: readonly OpinionFault[];
      /** Taken for the next try. */
      readonly kept: readonly FileAnswer[];
    };

/** Takes a document off the line that an asked agency sends with its opinion. */
export async function takeDocumentOfAsked(
  ports: GivePorts,
  { bytes, ...errand }: OpinionErrand & { readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Taken> {
  const open = await openOpinion(ports, errand, 'give-opinion');
  return open ? takeInto(ports, folderOf(open), { bytes }) : { ok: false, reason: 'no-case' };
}

type Given = OpinionErrand & { readonly text: string; readonly documents: readonly TakenDocument[] };

/**
 * Gives the opinion that was asked for, once. It is sealed for the case, so that this agency cannot read it any more either;
 * the worker puts it into the case's log, which this agency has no way to.
 */
export async function giveOpinion(ports: GivePorts, given: Given): Promise<OpinionGiven> {
  const open = await openOpinion(ports, given, 'give-opinion');
  if (!open) return { ok: false, reason: 'no-case' };
  const text = tidyNote(given.text);
  const code = findNoteFault(text, { isNeeded: true, longest: LONGEST_LETTER });
  const judged = await judgeTaken(ports, folderOf(open), { taken: given.documents });
  const { documents: kept } = judged;
  const faults: readonly OpinionFault[] = [
    ...(code === null ? [] : [{ field: 'opinion', code } as const]),
    ...judged.faults.map((fault) => ({ ...fault, field: 'documents' as const })),
  ];
  if (faults.length > 0) return { ok: false, reason: 'faults', faults, kept };
  const isGiven = await send(ports, open, { given, text: text ?? '', documents: kept });
  return isGiven ? { ok: true } : { ok: false, reason: 'no-case' };
}

function folderOf({ row: { reference, id }, key }: OpenOpinion): Folder {
  return { reference, opinion: id, key, about: aboutOpinion(reference, id) };
}

type Sending = {
  readonly given: Given;
  readonly text: string;
  readonly documents: readonly FileAnswer[];
};

async function send(ports: GivePorts, { row }: OpenOpinion, sending: Sending): Promise<boolean> {
  const { member } = sending.given;
  const { id, reference, replyPublicKey } = row;
  const office = (await ports.agencies.find(member.agency))?.name ?? member.agency;
  const { text, documents } = sending;
  const body = new TextEncoder().encode(JSON.stringify({ request: id, office, text, documents }));
  const answer = ports.ids.uuid();
  const sealedAnswer = ports.vault.sealForPublicKey(replyPublicKey, body, aboutEntry(reference, answer));
  const at = ports.clock.now().toISOString();
  return ports.transaction(async (tx) => {
    const given = { id, at, answer, answeredBy: member.name, sealedAnswer };
    if (!(await ports.opinions.answer(tx, given))) return false;
    await finishDocuments(ports, tx, documents);
    await ports.outbox.add(tx, { task: 'deliver-opinion', reference, opinion: id });
    await recordAtBoth(ports, { member, row, at }, { action: 'give-opinion', tx });
    return true;
  });
}
