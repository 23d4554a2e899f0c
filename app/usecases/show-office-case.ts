import { caseHistory } from './case-history.ts';
import type { CaseEvent } from './case-history.ts';
import { openCaseAtAgency, readPayload } from './open-case.ts';
import type { Payload, Ports, StaffMember, SubmissionRow } from './ports.ts';

export type OfficeCase = {
  readonly row: SubmissionRow;
  readonly payload: Payload;
  readonly history: readonly CaseEvent[];
  readonly assignee: StaffMember | null;
};

/** Shows a case to a caseworker of the agency in charge, as the citizen checked it. Every opening is recorded. */
export async function showOfficeCase(
  ports: Pick<Ports, 'clock' | 'vault' | 'submissions' | 'staff' | 'audit'>,
  { member, reference }: { readonly member: StaffMember; readonly reference: string },
): Promise<OfficeCase | null> {
  const open = await openCaseAtAgency(ports, { reference, agency: member.agency });
  if (!open) return null;
  const at = ports.clock.now().toISOString();
  await ports.audit.add({ agency: member.agency, at, actor: member.id, action: 'open', reference });
  const [history, colleagues] = await Promise.all([
    caseHistory(ports, open),
    ports.staff.ofAgency(member.agency),
  ]);
  const assignee = colleagues.find(({ id }) => id === open.row.assignee) ?? null;
  return { row: open.row, payload: readPayload(ports, open), history, assignee };
}
