import type { Input } from '#forms/engine/model.ts';
import type { DateView } from '../view.ts';
import type { Words } from '../words.ts';
import { controlId } from './control-id.ts';
import { describeDateParts } from './date-parts-view.ts';

type Facts = {
  readonly label: string;
  readonly hint: string;
  /** The parts of `due` as they were typed. */
  readonly input: Input;
  readonly fault: { readonly code: string } | undefined;
};

/** The controls for the day until which somebody shall answer. */
export function describeDue(words: Words, { label, hint, input, fault }: Facts): DateView {
  return {
    kind: 'date',
    id: controlId('due'),
    name: 'due',
    label,
    hint,
    error: fault ? words.say('common:errors.atField', { text: dueSentence(words, fault) }) : null,
    why: null,
    isHeading: false,
    parts: describeDateParts(
      words,
      { input },
      { name: 'due', parts: ['day', 'month', 'year'], autocomplete: null, wrong: fault ? 'whole' : null },
    ),
    calendar: null,
  };
}

/** How to mend the day. */
export function dueSentence(words: Words, { code }: { readonly code: string }): string {
  return words.say(`correction:request.faults.due.${code === 'past' ? 'past' : 'other'}`);
}
