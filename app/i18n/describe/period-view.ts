import type { DateView, PeriodView } from '../view.ts';
import { controlId } from './control-id.ts';
import { describeDateParts } from './date-parts-view.ts';
import type { Asking } from './facts.ts';
import { describeQuestion, errorOf } from './question.ts';

const ENDS = ['von', 'bis'] as const;

/** Two dates; what is wrong with one of them stands at it. */
export function describePeriod(asking: Asking<'period'>): PeriodView {
  return {
    ...describeQuestion(asking),
    kind: 'period',
    dates: ENDS.map((end) => describeEnd(asking, end)),
  };
}

function describeEnd(asking: Asking<'period'>, end: (typeof ENDS)[number]): DateView {
  const { field, words, own, facts, issues } = asking;
  const name = `${field.id}.${end}`;
  const issue = issues.find(({ part }) => part === end || part?.startsWith(`${end}.`));
  return {
    kind: 'date',
    id: controlId(name),
    name,
    label: own.find(`fields.${field.id}.${end}`) ?? words.say(`common:parts.${end}`),
    hint: end === 'von' ? words.say('common:date.example') : null,
    error: issue?.part ? errorOf(asking, issue.part) : null,
    why: null,
    isHeading: false,
    parts: describeDateParts(words, facts, {
      name,
      parts: ['day', 'month', 'year'],
      autocomplete: null,
      wrong: issue ? (issue.part?.slice(end.length + 1) ?? '') || 'whole' : null,
    }),
    calendar: null,
  };
}
