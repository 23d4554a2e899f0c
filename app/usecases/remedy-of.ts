import { remedyUntil } from '#forms/submission/remedy.ts';
import type { CaseEntry } from './case-entries.ts';
import { momentOf } from './context-of.ts';
import type { Agency, Ports } from './ports.ts';

/** What can be done against a refusal, and until when (ISO 8601). */
export type Remedy = { readonly kind: 'objection' | 'action'; readonly until: string };

type Refused = { readonly entries: readonly CaseEntry[]; readonly agency: Agency | null };

/** `null` where nothing was refused, or its time is over. The letter names the same remedy. */
export function remedyOf(
  { clock, workdays }: Pick<Ports, 'clock' | 'workdays'>,
  { entries, agency }: Refused,
): Remedy | null {
  const decision = entries.findLast((entry) => entry.kind === 'decision');
  if (decision?.body.outcome !== 'refused' || !agency) return null;
  const { today: decidedOn } = momentOf(new Date(decision.at));
  const until = remedyUntil(decidedOn, (day) => workdays.isWorkday(agency.land, day));
  if (momentOf(clock.now()).today > until) return null;
  return { kind: agency.court === null ? 'objection' : 'action', until };
}
