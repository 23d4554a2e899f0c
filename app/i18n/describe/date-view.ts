import type { DateView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeDateParts } from './date-parts-view.ts';
import type { Asking } from './facts.ts';
import { describeQuestion } from './question.ts';

/** Day, month and year. */
export function describeDate(asking: Asking<'date'>): DateView {
  const { field, words, facts } = asking;
  const hint = words.say(field.partial ? 'common:date.partialExample' : 'common:date.example');
  return {
    ...describeQuestion(asking, hint),
    kind: 'date',
    parts: describeDateParts(words, facts, {
      name: field.id,
      parts: ['day', 'month', 'year'],
      autocomplete: field.autocomplete,
      wrong: wrongIn(asking),
    }),
    calendar: field.calendar
      ? {
          ...calendarWords(words),
          min: facts.days[field.id]?.min ?? null,
          max: facts.days[field.id]?.max ?? null,
        }
      : null,
  };
}

/** A month of a year. */
export function describeMonth(asking: Asking<'month'>): DateView {
  const { field, words, facts } = asking;
  return {
    ...describeQuestion(asking, words.say('common:date.monthExample')),
    kind: 'date',
    parts: describeDateParts(words, facts, {
      name: field.id,
      parts: ['month', 'year'],
      autocomplete: null,
      wrong: wrongIn(asking),
    }),
    calendar: null,
  };
}

function calendarWords(words: Words) {
  return {
    open: words.say('common:date.calendar.open'),
    title: words.say('common:date.calendar.title'),
    close: words.say('common:date.calendar.close'),
  };
}

function wrongIn({ issues }: Asking): string | null {
  const [issue] = issues;
  return issue === undefined ? null : (issue.part ?? 'whole');
}
