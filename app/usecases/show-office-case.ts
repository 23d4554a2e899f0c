import { isIdentified } from '#forms/engine/identity.ts';
import { canBeComplete } from '#forms/submission/completeness.ts';
import { extendable } from '#forms/submission/extension.ts';
import { fileNumberIn } from '#forms/submission/file-number.ts';
import { excerptRecipients } from '#forms/payload/make-payload.ts';
import type { OwedDocument } from '#forms/submission/owed-documents.ts';
import { askedUntil } from '#forms/submission/asked-until.ts';
import { caseDeadlines } from './case-deadlines.ts';
import type { CaseDeadline } from './case-deadlines.ts';
import type { DeadlinePorts } from './deadlines-of.ts';
import { readEntries } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { momentOf } from './context-of.ts';
import { decisionOf } from './desk/decision-of.ts';
import type { OfficeDecision } from './desk/decision-of.ts';
import { owedIn } from './find-owed.ts';
import type { DraftingPorts } from './letters/draft-letter.ts';
import { changesOf } from './correction/show-changes.ts';
import type { Changes } from './correction/show-changes.ts';
import { mayClose } from './desk/may-close.ts';
import { openCaseAtAgency, readPayload } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import { may } from './policy/may.ts';
import type { Label, OpinionRow, Payload, Ports, StaffMember, SubmissionRow } from './ports.ts';
import { renewDue } from './renew-due.ts';

export type OfficeCase = {
  /** Calendar date in Germany. */
  readonly today: string;
  readonly row: SubmissionRow;
  readonly payload: Payload;
  /** All that happened, oldest first, with what stays inside the office. */
  readonly entries: readonly CaseEntry[];
  /** Documents that the form let follow and that have not come yet. */
  readonly owed: readonly OwedDocument[];
  readonly deadlines: readonly CaseDeadline[];
  /** Until when the citizen is asked to answer (ISO 8601); `null` where nothing is asked by a day. */
  readonly asked: string | null;
  /** The office can say now that everything is there. */
  readonly canBeComplete: boolean;
  /** The last day of the deadline that can be made longer; `null` where none can. */
  readonly extendableUntil: string | null;
  /** The office's own number of the case. */
  readonly fileNumber: string | null;
  readonly decision: OfficeDecision;
  /** What each correction has changed, the newest first. */
  readonly changes: readonly Changes[];
  /** This member may see who did what with it. */
  readonly maySeeAudit: boolean;
  /** This member may end it without a decision. */
  readonly mayClose: boolean;
  /** What other agencies are and were asked for. */
  readonly opinions: readonly OpinionRow[];
  /** `isGone`: does not work here any more. */
  readonly assignee: (StaffMember & { readonly isGone: boolean }) | null;
  readonly colleagues: readonly StaffMember[];
  /** Those of the agency, and those that the case bears. */
  readonly labels: readonly Label[];
  readonly marked: readonly Label[];
  /** The ids of the bodies for whom there is an excerpt. */
  readonly recipients: readonly string[];
  /** The law demands to know who it is, and the portal does not: the agency has to find out. */
  readonly isIdentityOpen: boolean;
};

type OfficePorts = DeadlinePorts &
  DraftingPorts &
  Pick<
    Ports,
    | 'vault'
    | 'submissions'
    | 'entries'
    | 'staff'
    | 'audit'
    | 'agencies'
    | 'desks'
    | 'labels'
    | 'opinions'
    | 'transaction'
  >;

type Shown = {
  readonly member: StaffMember;
  readonly reference: string;
  readonly action?: 'open' | 'print';
};

/** Shows a case to a caseworker of the agency in charge, as the citizen checked it; recorded by what it is shown for. */
export async function showOfficeCase(
  ports: OfficePorts,
  { member, reference, action = 'open' }: Shown,
): Promise<OfficeCase | null> {
  const open = await openCaseAtAgency(ports, { member, reference, action });
  if (!open) return null;
  const at = ports.clock.now().toISOString();
  const [entries, colleagues, agency, labels, marked, opinions] = await Promise.all([
    readEntries(ports, open, 'office'),
    ports.staff.ofAgency(member.agency),
    ports.agencies.find(member.agency),
    ports.labels.ofAgency(member.agency),
    ports.labels.ofCase(reference),
    ports.opinions.ofCase(reference),
    ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference }),
    ports.desks.markRead({ staffId: member.id, reference, at }),
  ]);
  const assignee = await assigneeOf(ports, open, colleagues);
  const payload = readPayload(ports, open);
  const deadlines = await caseDeadlines(ports, open, { entries, agency });
  await renewDue(ports, open, { entries, deadlines, opinions });
  return {
    today: momentOf(ports.clock.now()).today,
    row: open.row,
    payload,
    entries,
    owed: owedIn(ports, open, { payload, entries }),
    deadlines,
    asked: askedUntil(entries),
    ...ownTime({ entries, deadlines }),
    fileNumber: fileNumberIn(entries),
    decision: await decisionOf(ports, open, { entries, member }),
    changes: await changesOf(ports, open),
    maySeeAudit: may({ ...member, kind: 'staff' }, 'see-audit', { ...open.row, kind: 'case' }),
    mayClose: mayClose(ports, { row: open.row, member }),
    assignee,
    colleagues,
    labels,
    marked,
    opinions,
    recipients: recipientsOf(ports, open, payload),
    isIdentityOpen: isIdentityOpen(ports, open, payload),
  };
}

async function assigneeOf(
  { staff }: Pick<Ports, 'staff'>,
  { row }: OpenCase,
  colleagues: readonly StaffMember[],
): Promise<OfficeCase['assignee']> {
  if (row.assignee === null) return null;
  const here = colleagues.find(({ id }) => id === row.assignee);
  if (here) return { ...here, isGone: false };
  const gone = await staff.find(row.assignee);
  return gone && { ...gone, isGone: true };
}

type Lived = Pick<OfficeCase, 'entries' | 'deadlines'>;

function ownTime({ entries, deadlines }: Lived): Pick<OfficeCase, 'canBeComplete' | 'extendableUntil'> {
  const all = deadlines.map(({ deadline }) => deadline);
  return {
    canBeComplete: canBeComplete(
      all.map(({ rule }) => rule),
      entries,
    ),
    extendableUntil: extendable(all, entries)?.due ?? null,
  };
}

/** As `fetchOfficeExcerpt` finds them. */
function recipientsOf(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { row }: OpenCase,
  { context }: Payload,
): OfficeCase['recipients'] {
  const service = context && catalogue.find(row.service, row.serviceVersion);
  return service ? excerptRecipients(service).map(({ id }) => id) : [];
}

function isIdentityOpen(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { row }: OpenCase,
  { answers, context }: Payload,
): boolean {
  const service = catalogue.find(row.service, row.serviceVersion);
  if (service === null) return false;
  if (!context) return service.identity !== 'none';
  return !isIdentified(service, answers, { ...context, codelists: catalogue.codelists });
}
