import type { Channel, Issue, Place, Service } from '#forms/engine/model.ts';
import { findStep } from '#forms/engine/step.ts';
import { momentOf } from '../context-of.ts';
import type { FormTally } from '../ports.ts';
import { bucketOf, SECONDS } from './buckets.ts';
import { isOpen, monthOf } from './period.ts';
import { CHECK_PAGE, wayOfForm } from './way-of-form.ts';

/** What statistics have counted of a draft, so that nothing counts twice. Sealed with its answers, and gone with them. */
export type DraftTally = {
  /** In which the draft was begun: all that becomes of it counts for this month. */
  readonly month: string;
  /** The step that the draft has come to. */
  readonly furthest: string;
  /** Since when somebody has been at their page; `null` after a break. */
  readonly since: string | null;
};

/** A draft as statistics see it. `tally`: `null` where nothing is counted, as in a correction. */
type Seen = { readonly service: Service; readonly tally: DraftTally | null };

type Counting = { readonly tally: DraftTally | null; readonly tallies: readonly FormTally[] };

/** A new draft has come to the first step. */
export function countBeginning(service: Service, now: Date): Counting {
  const [furthest = CHECK_PAGE] = wayOfForm(service);
  const tally = { month: monthOf(momentOf(now).today), furthest, since: now.toISOString() };
  return { tally, tallies: [tallyOf({ service, tally }, { kind: 'reached', step: furthest })] };
}

type Gone = {
  readonly place: Place;
  readonly next: Place | 'review';
  /** Stops here for now. */
  readonly leaves: boolean;
  readonly now: Date;
};

/**
 * Somebody has finished a page. What counts is the first time that the draft comes so far: pages that are visited again,
 * by "back" or in another window, change nothing.
 */
export function countStep(seen: Seen, { place, next, leaves, now }: Gone): Counting {
  const { service, tally } = seen;
  if (!isCounted(tally, now)) return { tally, tallies: [] };
  const way = wayOfForm(service);
  const [from, here] = [way.indexOf(tally.furthest), way.indexOf(place.step)];
  const to = Math.max(from, here, way.indexOf(next === 'review' ? CHECK_PAGE : next.step));
  const passed = way.slice(from + 1, to + 1);
  const reached = passed.map((step) => tallyOf({ service, tally }, { kind: 'reached', step }));
  const isFirst = passed.length > 0 && here >= from;
  const counted = { month: tally.month, furthest: way[to] ?? tally.furthest };
  return {
    tally: { ...counted, since: leaves ? null : now.toISOString() },
    tallies: isFirst ? [...reached, ...timeOf({ service, tally }, place, now)] : reached,
  };
}

function timeOf(seen: Counted, { step }: Place, now: Date): readonly FormTally[] {
  const { since } = seen.tally;
  if (since === null) return [];
  const seconds = (now.getTime() - Date.parse(since)) / 1000;
  return [tallyOf(seen, { kind: 'time', step, detail: bucketOf(SECONDS, seconds) })];
}

/** A draft was sent: in this language, here. */
export function countFiling(
  { service, tally }: Seen,
  { language, channel, now }: { readonly language: string; readonly channel: Channel; readonly now: Date },
): readonly FormTally[] {
  if (!isCounted(tally, now)) return [];
  const seen = { service, tally };
  return [
    tallyOf(seen, { kind: 'filed', detail: language }),
    tallyOf(seen, { kind: 'channel', detail: channel }),
  ];
}

type Found = { readonly step: string; readonly issues: readonly Issue[]; readonly now: Date };

/** What was wrong on a page, by question; nothing of what was typed, and no names but those of the definition. */
export function countIssues({ service, tally }: Seen, { step, issues, now }: Found): readonly FormTally[] {
  if (!isCounted(tally, now)) return [];
  const names = namesAt(service, step);
  const known = issues.filter(({ field }) => names.includes(field));
  const details = new Set(
    known.map(({ field, code, rule }) => `${field} ${rule === null ? code : `rule:${rule}`}`),
  );
  return [...details].map((detail) => tallyOf({ service, tally }, { kind: 'issue', step, detail }));
}

function namesAt(service: Service, id: string): readonly string[] {
  const step = findStep(service, id)?.step;
  if (!step) return [];
  return step.kind === 'page' ? step.fields.map((field) => field.id) : [step.list];
}

function isCounted(tally: DraftTally | null, now: Date): tally is DraftTally {
  return tally !== null && isOpen(tally.month, momentOf(now).today);
}

type Counted = { readonly service: Service; readonly tally: DraftTally };

function tallyOf({ service, tally }: Counted, what: Pick<FormTally, 'kind'> & Partial<FormTally>): FormTally {
  return { month: tally.month, service: service.id, version: service.version, step: '', detail: '', ...what };
}
