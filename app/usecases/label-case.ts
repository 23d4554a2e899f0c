import type { CaseChanged } from './change-case.ts';
import { may } from './policy/may.ts';
import type { Ports, StaffMember } from './ports.ts';

type Labelling = {
  readonly member: StaffMember;
  readonly reference: string;
  /** The id of a label of the agency. */
  readonly label: string;
  readonly isMarked: boolean;
};

/** Marks a case with a label of its agency, or takes it off. Done twice it is done once, so nobody can be in the way. */
export async function labelCase(
  {
    clock,
    submissions,
    labels,
    audit,
    transaction,
  }: Pick<Ports, 'clock' | 'submissions' | 'labels' | 'audit' | 'transaction'>,
  { member, reference, label, isMarked }: Labelling,
): Promise<CaseChanged> {
  const { agency } = member;
  const [row, known] = await Promise.all([submissions.findByReference(reference), labels.ofAgency(agency)]);
  if (!row || !may({ ...member, kind: 'staff' }, 'label', { ...row, kind: 'case' }))
    return { ok: false, reason: 'no-case' };
  if (!known.some(({ id }) => id === label)) return { ok: false, reason: 'changed-elsewhere' };
  await transaction(async (tx) => {
    await (isMarked ? labels.mark : labels.unmark)(tx, { label, reference });
    const at = clock.now().toISOString();
    await audit.add({ agency, at, actor: member.id, action: 'label', reference }, tx);
  });
  return { ok: true };
}
