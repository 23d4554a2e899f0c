import { may } from '../policy/may.ts';
import type { Ports, StaffMember, SubmissionRow } from '../ports.ts';
import type { Proposal } from './proposal.ts';

type Asked = {
  readonly row: Pick<SubmissionRow, 'reference' | 'agency'>;
  readonly proposal: Pick<Proposal, 'proposedBy'>;
  readonly member: StaffMember;
  readonly isFourEyes: boolean;
};

/** Whether the service of a case lets nobody decide alone. One that is no longer known does not either. */
export function isFourEyes(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { service, serviceVersion }: Pick<SubmissionRow, 'service' | 'serviceVersion'>,
): boolean {
  return catalogue.find(service, serviceVersion)?.release !== 'single';
}

/** Whether somebody may send a decision that waits: where the service wants four eyes, never who has written it. */
export function maySend({ row, proposal, member, isFourEyes: isReleased }: Asked): boolean {
  const { reference, agency } = row;
  const target = { kind: 'case', reference, agency, proposedBy: proposal.proposedBy } as const;
  return may({ ...member, kind: 'staff' }, isReleased ? 'release' : 'send-decision', target);
}
