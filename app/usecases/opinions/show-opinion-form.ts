import type { FileAnswer } from '#forms/engine/model.ts';
import { isFinal } from '#forms/submission/status.ts';
import { documentsOfCase } from '../case-documents.ts';
import { readEntries } from '../case-entries.ts';
import { openRecorded } from '../fetch-office-file.ts';
import type { Wanted } from '../fetch-office-file.ts';
import { readPayload } from '../open-case.ts';
import { rowName } from './choose-shown.ts';
import type { Agency, Payload, Ports, SubmissionRow } from '../ports.ts';

/** A case of which something can be shown to another agency. */
export type OpinionForm = {
  readonly row: Pick<SubmissionRow, 'reference' | 'service' | 'version'>;
  readonly review: Payload['review'];
  readonly documents: readonly FileAnswer[];
  /** The name of a row of the review. */
  readonly nameOf: typeof rowName;
  readonly others: readonly Pick<Agency, 'id' | 'name'>[];
};

/** Shows what can be chosen; `null` where there is no such case, or nothing more is asked about it. */
export async function showOpinionForm(
  ports: Pick<Ports, 'clock' | 'vault' | 'submissions' | 'entries' | 'audit' | 'agencies'>,
  wanted: Wanted,
): Promise<OpinionForm | null> {
  const open = await openRecorded(ports, wanted, 'open');
  if (!open || isFinal(open.row.state) || open.row.replyPublicKey === null) return null;
  const [entries, agencies] = await Promise.all([readEntries(ports, open, 'office'), ports.agencies.all()]);
  return {
    row: open.row,
    review: readPayload(ports, open).review,
    nameOf: rowName,
    documents: await documentsOfCase(ports, open, entries),
    others: agencies.filter(({ id }) => id !== wanted.member.agency),
  };
}
