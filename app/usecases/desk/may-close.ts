import type { SubmissionState } from '#forms/submission/model.ts';
import { may } from '../policy/may.ts';
import type { Ports, StaffMember, SubmissionRow } from '../ports.ts';
import { isFourEyes } from './may-send.ts';

type Row = Pick<SubmissionRow, 'reference' | 'agency' | 'service' | 'serviceVersion'>;
type Asked = { readonly row: Row; readonly member: StaffMember };

/** The right by which a case comes to a state: its end without a decision is a lead's where nobody decides alone. */
export function rightToMove(
  ports: Pick<Ports, 'catalogue'>,
  { row, state }: { readonly row: Row; readonly state: SubmissionState },
): 'change-state' | 'close' {
  return state === 'closed' && isFourEyes(ports, row) ? 'close' : 'change-state';
}

/** Whether somebody may end a case without a decision. */
export function mayClose(ports: Pick<Ports, 'catalogue'>, { row, member }: Asked): boolean {
  const { reference, agency } = row;
  const right = rightToMove(ports, { row, state: 'closed' });
  return may({ ...member, kind: 'staff' }, right, { kind: 'case', reference, agency });
}
