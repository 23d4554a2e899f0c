import type { DateView, PartView } from '../view.ts';
import { controlId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { describeQuestion } from './question.ts';

const parts = ['day', 'month', 'year'] as const;

export function describeDate(asking: Asking<'date'>): DateView {
  const { field, words } = asking;
  const hint = words.say(field.partial ? 'common:date.partialExample' : 'common:date.example');
  return {
    ...describeQuestion(asking, hint),
    kind: 'date',
    parts: parts.map((part) => describePart(asking, part)),
    calendar: field.calendar
      ? {
          open: words.say('common:date.calendar.open'),
          title: words.say('common:date.calendar.title'),
          close: words.say('common:date.calendar.close'),
          min: null,
          max: null,
        }
      : null,
  };
}

function describePart(
  { field, facts, words, issues }: Asking<'date'>,
  part: (typeof parts)[number],
): PartView {
  const name = `${field.id}.${part}`;
  const [issue] = issues;
  return {
    id: controlId(name),
    name,
    label: words.say(`common:date.${part}`),
    value: facts.input[name]?.[0] ?? '',
    autocomplete: field.autocomplete === null ? null : `${field.autocomplete}-${part}`,
    // A month may be a word.
    width: part === 'month' ? 'medium' : 'short',
    isWrong: issue !== undefined && (issue.part === null || issue.part === part),
  };
}
