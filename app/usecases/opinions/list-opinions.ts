import { momentOf } from '../context-of.ts';
import { demand } from '../policy/may.ts';
import type { OpinionRow, Ports, StaffMember } from '../ports.ts';

/** What an agency is or was asked for. */
export type ListedOpinion = Pick<
  OpinionRow,
  'id' | 'reference' | 'service' | 'askedAt' | 'dueOn' | 'endedAt' | 'answer'
> & {
  /** The name of the agency that asks. */
  readonly from: string;
  readonly isOverdue: boolean;
};

/** As many as somebody looks through. */
const MOST = 200;

/** The requests to an agency: those that wait first, the most urgent above. */
export async function listOpinions(
  { opinions, agencies, clock }: Pick<Ports, 'opinions' | 'agencies' | 'clock'>,
  { member }: { readonly member: StaffMember },
): Promise<readonly ListedOpinion[]> {
  demand({ ...member, kind: 'staff' }, 'list', { kind: 'agency', agency: member.agency });
  const [rows, all] = await Promise.all([opinions.ofAsked(member.agency, MOST), agencies.all()]);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const { today } = momentOf(clock.now());
  return rows.map((row) => ({
    ...row,
    from: names.get(row.agency) ?? row.agency,
    isOverdue: row.endedAt === null && row.dueOn < today,
  }));
}
