import type { Input } from '#forms/engine/model.ts';
import type { DateView } from '../view.ts';
import type { Words } from '../words.ts';
import { controlId } from './control-id.ts';
import { describeDateParts } from './date-parts-view.ts';

type Facts = {
  readonly label: string;
  readonly hint: string;
  /** The parts of the day as they were typed. */
  readonly input: Input;
  readonly fault: { readonly code: string } | undefined;
};

/** The controls for the day until which somebody shall answer. */
export function describeDue(words: Words, { fault, ...facts }: Facts): DateView {
  return describeDay(words, { ...facts, name: 'due', fault: fault ? dueSentence(words, fault) : null });
}

type Day = Omit<Facts, 'fault'> & {
  readonly name: string;
  /** How to mend it. */
  readonly fault: string | null;
};

/** The controls for a day, `<name>.day`, `<name>.month` and `<name>.year`. */
export function describeDay(words: Words, { name, label, hint, input, fault }: Day): DateView {
  return {
    kind: 'date',
    id: controlId(name),
    name,
    label,
    hint,
    error: fault === null ? null : words.say('common:errors.atField', { text: fault }),
    why: null,
    isHeading: false,
    parts: describeDateParts(
      words,
      { input },
      {
        name,
        parts: ['day', 'month', 'year'],
        autocomplete: null,
        wrong: fault === null ? null : 'whole',
      },
    ),
    calendar: null,
  };
}

/** How to mend the day. */
export function dueSentence(words: Words, { code }: { readonly code: string }): string {
  return words.say(`correction:request.faults.due.${code === 'past' ? 'past' : 'other'}`);
}
