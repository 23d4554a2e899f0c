import type { TextView } from '../view.ts';
import type { Words } from '../words.ts';
import { controlId } from './control-id.ts';

type Facts = {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  /** What is wrong with it, in a sentence. */
  readonly fault: string | null;
  readonly rows: number;
};

/** A control for a text of several lines, whoever writes it. */
export function describeLongText(words: Words, { fault, value, rows, ...question }: Facts): TextView {
  return {
    kind: 'text',
    id: controlId(question.name),
    ...question,
    error: fault === null ? null : words.say('common:errors.atField', { text: fault }),
    why: null,
    isHeading: false,
    value,
    control: {
      type: 'text',
      inputMode: 'text',
      autocomplete: null,
      spellcheck: true,
      rows,
      width: 'long',
      isLtr: false,
    },
  };
}
