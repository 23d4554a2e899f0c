import type { FileAnswer, Letters } from '#forms/engine/model.ts';
import { documentsOfCase, readDocument } from './case-documents.ts';
import { caseDeadlines } from './case-deadlines.ts';
import type { CaseDeadline } from './case-deadlines.ts';
import type { DeadlinePorts } from './deadlines-of.ts';
import type { OwedDocument } from '#forms/submission/owed-documents.ts';
import { askedUntil } from '#forms/submission/asked-until.ts';
import { fileNumberIn } from '#forms/submission/file-number.ts';
import { awaitedAnswer } from '#forms/submission/awaited-answer.ts';
import { openRequest } from '#forms/submission/correction/open-request.ts';
import { readEntries } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { owedIn } from './find-owed.ts';
import { filingOf } from './filing-of.ts';
import { listConsultations, listOpenings } from './list-openings.ts';
import type { Consultation, Opening } from './list-openings.ts';
import { openCaseWithCode, readPayload, readReceipt } from './open-case.ts';
import type { Agency, Payload, Ports, SubmissionRow } from './ports.ts';
import { recordCitizen } from './record-citizen.ts';
import { remedyOf } from './remedy-of.ts';
import type { Remedy } from './remedy-of.ts';
import { canWithdraw } from './withdraw-case.ts';

type CasePorts = DeadlinePorts &
  Pick<
    Ports,
    'ids' | 'vault' | 'submissions' | 'entries' | 'receiptStates' | 'agencies' | 'audit' | 'mail' | 'opinions'
  >;
type CaseKey = { readonly reference: string; readonly code: string };

export type ShownCase = {
  readonly row: Pick<
    SubmissionRow,
    | 'reference'
    | 'service'
    | 'serviceVersion'
    | 'language'
    | 'state'
    | 'receivedAt'
    | 'deleteAfter'
    | 'version'
  >;
  readonly agency: Agency | null;
  /** What the outcomes of the service are; `null` where its definition is gone. */
  readonly letters: Letters | null;
  readonly payload: Pick<Payload, 'review' | 'reviewAsRead' | 'documents'>;
  /** All that happened, oldest first. */
  readonly entries: readonly CaseEntry[];
  /** Ids of the entries that the citizen had not been shown before. */
  readonly unread: readonly string[];
  readonly deadlines: readonly CaseDeadline[];
  /** Until when the citizen is asked to answer (ISO 8601); `null` where nothing is asked by a day. */
  readonly asked: string | null;
  /** The office's own number of the case. */
  readonly fileNumber: string | null;
  /** After a refusal, while it can be challenged. */
  readonly remedy: Remedy | null;
  /** Documents that the form let follow and that have not come yet. */
  readonly owed: readonly OwedDocument[];
  /** The agency waits for a correction. */
  readonly isCorrectionWanted: boolean;
  /** What the office waits for beside that. */
  readonly awaited: ReturnType<typeof awaitedAnswer>;
  /** Those of the office who have opened it. */
  readonly openings: readonly Opening[];
  /** Other offices that were asked for an opinion. */
  readonly consultations: readonly Consultation[];
  readonly canWithdraw: boolean;
  /** Whether news are told by e-mail; `null` where this portal sends none. */
  readonly isNotified: boolean | null;
  /** For the form by which a message is written; another one each time. */
  readonly messageToken: string;
};

/** The citizen's own case; `null` when number and code do not belong together. */
export async function showCase(
  ports: CasePorts,
  /** `isRead`: all of it is shown, and counts as read from then on. */
  { isRead = false, ...input }: CaseKey & { readonly isRead?: boolean },
): Promise<ShownCase | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'see-own-case' });
  if (!open) return null;
  const entries = await readEntries(ports, open, 'citizen');
  const { reference, readByCitizen } = open.row;
  const position = entries.at(-1)?.position ?? 0;
  if (isRead && position > readByCitizen) await ports.entries.markReadByCitizen({ reference, position });
  const unread = entries.filter((entry) => entry.author !== 'citizen' && entry.position > readByCitizen);
  const agency = await ports.agencies.find(open.row.agency);
  const payload = readPayload(ports, open);
  const service = ports.catalogue.find(open.row.service, open.row.serviceVersion);
  return {
    row: open.row,
    agency,
    letters: service && service.letters,
    payload,
    entries,
    owed: owedIn(ports, open, { payload, entries }),
    unread: unread.map(({ id }) => id),
    deadlines: await caseDeadlines(ports, open, { entries, agency }),
    asked: askedUntil(entries),
    fileNumber: fileNumberIn(entries),
    remedy: remedyOf(ports, { entries, agency }),
    isCorrectionWanted: openRequest(entries) !== null,
    awaited: awaitedAnswer(entries),
    isNotified: ports.mail && open.row.sealedContact !== null,
    messageToken: ports.ids.uuid(),
    openings: await listOpenings(ports, reference),
    consultations: await listConsultations(ports, reference),
    canWithdraw: canWithdraw(service, open.row.state),
  };
}

/** A sealed receipt of the citizen, as it is now: the newest, or that of a correction, from 0; recorded. */
export async function fetchReceipt(
  ports: CasePorts,
  { number = null, ...input }: CaseKey & { readonly number?: number | null },
): Promise<Uint8Array | null> {
  const action = 'download-own-receipt';
  const open = await openCaseWithCode(ports, { ...input, action });
  const filing = open && (await filingOf(ports, open, number));
  if (!filing) return null;
  await recordCitizen(ports, open, action);
  return readReceipt(ports, filing);
}

/** A document of the citizen's own case, their own or the office's; recorded. */
export async function fetchCaseDocument(
  ports: CasePorts & Pick<Ports, 'files' | 'blobs'>,
  { id, ...input }: CaseKey & { readonly id: string },
): Promise<{ readonly file: FileAnswer; readonly bytes: AsyncIterable<Uint8Array> } | null> {
  const action = 'download-own-document';
  const open = await openCaseWithCode(ports, { ...input, action });
  if (!open) return null;
  const entries = await readEntries(ports, open, 'citizen');
  const found = await readDocument(ports, open, { id, among: await documentsOfCase(ports, open, entries) });
  if (found) await recordCitizen(ports, open, action);
  return found;
}
