import { openCaseWithCode } from './open-case.ts';
import { may } from './policy/may.ts';
import type { Ports, StaffMember } from './ports.ts';

/** Whether number and code still open a case; nothing of it is read. */
export async function staysOpen(
  ports: Pick<Ports, 'vault' | 'submissions'>,
  own: { readonly reference: string; readonly code: string },
): Promise<boolean> {
  return (await openCaseWithCode(ports, { ...own, action: 'see-own-case' })) !== null;
}

/** Whether somebody who is signed in may go on at the desk. */
export function staysAtDesk(_: object, { member }: { readonly member: StaffMember }): Promise<boolean> {
  const target = { kind: 'agency', agency: member.agency } as const;
  return Promise.resolve(may({ ...member, kind: 'staff' }, 'list', target));
}
