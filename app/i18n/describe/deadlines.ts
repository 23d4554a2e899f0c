import type { Deadline } from '#forms/submission/deadline.ts';
import type { CalendarDay } from '../calendar-file.ts';
import { formatDate } from '../format.ts';
import type { DeadlinesView, DeadlineView } from '../view.ts';
import type { Words } from '../words.ts';

type Described = { readonly deadline: Deadline; readonly isGrantedBySilence: boolean };

type Dated = {
  readonly service: string;
  readonly deadlines: readonly Described[];
  /** Until when the citizen is asked to answer (ISO 8601); `null` where nothing is asked by a day. */
  readonly asked: string | null;
  /** Until when the citizen can challenge a refusal; only they are told. */
  readonly remedy?: { readonly kind: 'objection' | 'action'; readonly until: string } | null;
};

/**
 * Until when the office does what, for both sides: they see the same. `null` where neither side owes anything by a day;
 * where only the citizen does, there is the calendar alone.
 */
export function describeDeadlines(
  words: Words,
  /** `url`: of the case's page. */
  { url, ...dated }: Dated & { readonly url: string },
): DeadlinesView | null {
  const { service, deadlines } = dated;
  const hasDays = calendarDays(words, { ...dated, reference: '' }).length > 0;
  if (deadlines.length === 0 && !hasDays) return null;
  return {
    heading: deadlines.length === 0 ? null : words.say('common:deadlines.heading'),
    deadlines: deadlines.map((described) => describeDeadline(words, service, described)),
    calendar: hasDays ? { href: `${url}/deadlines.ics`, text: words.say('common:deadlines.calendar') } : null,
  };
}

function describeDeadline(
  words: Words,
  service: string,
  { deadline, isGrantedBySilence }: Described,
): DeadlineView {
  return {
    task: words.service(service).say(`deadlines.${deadline.rule.id}`),
    when: whenOf(words, deadline),
    isMissed: deadline.standing === 'missed',
    effect: isGrantedBySilence ? effectOf(words, deadline) : null,
    law: deadline.rule.law,
  };
}

/** The days on which something of a case is due from either side, for a calendar; without names. */
export function calendarDays(
  words: Words,
  { reference, service, deadlines, asked, remedy }: Dated & { readonly reference: string },
): readonly CalendarDay[] {
  const ofCitizen = [
    ...(asked === null ? [] : [{ id: 'answer', day: asked, title: words.say('common:deadlines.answer') }]),
    ...(remedy
      ? [{ id: 'remedy', day: remedy.until, title: words.say(`common:deadlines.${remedy.kind}`) }]
      : []),
  ];
  const ofOffice = deadlines.flatMap(({ deadline: { due, standing, rule }, isGrantedBySilence }) => {
    const isOver = standing === 'met' || (isGrantedBySilence && standing === 'missed');
    if (due === null || isOver) return [];
    const task = words.service(service).say(`deadlines.${rule.id}`);
    return [{ id: rule.id, day: due, title: task }];
  });
  return [...ofCitizen, ...ofOffice].map(({ id, day, title }) => ({
    id: `${reference}-${id}`,
    day,
    title: `${reference}: ${title}`,
  }));
}

function whenOf(words: Words, deadline: Deadline): string {
  const day = (iso: string) => formatDate(words.language, iso);
  const { standing, due } = deadline;
  if (due === null) return words.say(`common:deadlines.${standing}`);
  if (standing === 'met') return words.say('common:deadlines.met', { day: day(deadline.metOn) });
  return words.say(`common:deadlines.${standing}`, { day: day(due) });
}

/** What follows from silence (§ 42a VwVfG), before and after. While papers are missing it is not promised. */
const EFFECTS = {
  running: 'willBeGranted',
  missed: 'isGranted',
  waiting: 'askedInVain',
  incomplete: null,
  met: null,
} as const;

function effectOf(words: Words, { standing }: Deadline): string | null {
  const effect = EFFECTS[standing];
  return effect && words.say(`common:deadlines.${effect}`);
}
