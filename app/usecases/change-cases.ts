import { assignCase } from './assign-case.ts';
import { takeOnCase } from './change-case.ts';
import type { CaseChanged } from './change-case.ts';
import { labelCase } from './label-case.ts';
import { demand, may } from './policy/may.ts';
import type { Ports, StaffMember } from './ports.ts';

/** What can be done with several cases at once. */
export type CasesChange =
  | { readonly kind: 'take' }
  /** The id of a colleague; `null` gives the cases back. */
  | { readonly kind: 'assign'; readonly to: string | null }
  | { readonly kind: 'mark' | 'unmark'; readonly label: string }
  | { readonly kind: 'read' | 'unread' };

/** A case as the list showed it. */
export type ChosenCase = { readonly reference: string; readonly version: number };

/** What was done, and what was left as it is. */
export type CasesChanged = {
  readonly done: readonly string[];
  readonly left: readonly { readonly reference: string; readonly reason: 'no-case' | 'changed-elsewhere' }[];
};

type BatchPorts = Parameters<typeof takeOnCase>[0] &
  Parameters<typeof assignCase>[0] &
  Pick<Ports, 'labels' | 'desks'>;

type Batch = {
  readonly member: StaffMember;
  readonly cases: readonly ChosenCase[];
  readonly change: CasesChange;
};

/** Does the same with several cases, each in a transaction of its own: what fails for one is done for the others. */
export async function changeCases(
  ports: BatchPorts,
  { member, cases, change }: Batch,
): Promise<CasesChanged> {
  const { agency } = member;
  demand({ ...member, kind: 'staff' }, 'list', { kind: 'agency', agency });
  const done: string[] = [];
  const left: CasesChanged['left'][number][] = [];
  for (const { reference, version } of cases) {
    const changed = await ways[change.kind](ports, { member, reference, version, change });
    if (changed.ok) done.push(reference);
    else left.push({ reference, reason: changed.reason });
  }
  return { done, left };
}

type One = ChosenCase & { readonly member: StaffMember; readonly change: CasesChange };
type Way = (ports: BatchPorts, one: One) => Promise<CaseChanged>;

const ways: Readonly<Record<CasesChange['kind'], Way>> = {
  take: takeOnCase,
  assign: (ports, one) => assignCase(ports, { ...one, to: 'to' in one.change ? one.change.to : null }),
  mark: (ports, one) => labelCase(ports, { ...one, label: labelIn(one), isMarked: true }),
  unmark: (ports, one) => labelCase(ports, { ...one, label: labelIn(one), isMarked: false }),
  read: markOwn,
  unread: markOwn,
};

async function markOwn(
  { submissions, desks, clock }: BatchPorts,
  { member, reference, change }: One,
): Promise<CaseChanged> {
  const row = await submissions.findByReference(reference);
  if (!row || !may({ ...member, kind: 'staff' }, 'open', { ...row, kind: 'case' }))
    return { ok: false, reason: 'no-case' };
  const read = { staffId: member.id, reference };
  if (change.kind === 'unread') await desks.markUnread(read);
  else await desks.markRead({ ...read, at: clock.now().toISOString() });
  return { ok: true };
}

function labelIn({ change }: One): string {
  return 'label' in change ? change.label : '';
}
