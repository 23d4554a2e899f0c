import { isFinal } from '#forms/submission/status.ts';
import type { CaseChanged } from './change-case.ts';
import { openCaseAtAgency } from './open-case.ts';
import type { Ports, StaffMember } from './ports.ts';

type Assignment = {
  readonly member: StaffMember;
  readonly reference: string;
  /** As it was shown: somebody else's change is never overwritten unseen. */
  readonly version: number;
  /** The id of a colleague; `null` gives the case back. */
  readonly to: string | null;
};

/**
 * Puts a case into a colleague's charge, or into nobody's. The citizen is told nothing: only the state is theirs to
 * know.
 */
export async function assignCase(
  ports: Pick<Ports, 'clock' | 'vault' | 'submissions' | 'staff' | 'audit' | 'transaction'>,
  { member, reference, version, to }: Assignment,
): Promise<CaseChanged> {
  const { agency } = member;
  const open = await openCaseAtAgency(ports, { member, reference, action: 'assign' });
  if (!open) return { ok: false, reason: 'no-case' };
  if (open.row.assignee === to) return { ok: true };
  const colleagues = await ports.staff.ofAgency(agency);
  const isKnown = to === null || colleagues.some(({ id }) => id === to);
  if (!isKnown || isFinal(open.row.state)) return { ok: false, reason: 'changed-elsewhere' };
  const { state } = open.row;
  const isChanged = await ports.transaction(async (tx) => {
    if (!(await ports.submissions.change(tx, { reference, version, state, assignee: to }))) return false;
    const at = ports.clock.now().toISOString();
    await ports.audit.add({ agency, at, actor: member.id, action: 'assign', reference }, tx);
    return true;
  });
  return isChanged ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}
