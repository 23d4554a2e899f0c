import { may } from './policy/may.ts';
import type { CaseAuditEntry, Ports, StaffMember } from './ports.ts';

/**
 * Who did what with a case, for the lead of its agency; `null` for everybody else. The answers stay closed. Looking is
 * recorded first, and so is the last line.
 */
export async function showAudit(
  { clock, submissions, audit }: Pick<Ports, 'clock' | 'submissions' | 'audit'>,
  { member, reference }: { readonly member: StaffMember; readonly reference: string },
): Promise<readonly CaseAuditEntry[] | null> {
  const row = await submissions.findByReference(reference);
  if (!row || !may({ ...member, kind: 'staff' }, 'see-audit', { ...row, kind: 'case' })) return null;
  const { agency } = row;
  const at = clock.now().toISOString();
  await audit.add({ agency, at, actor: member.id, action: 'see-audit', reference });
  return audit.ofCase({ agency, reference });
}
