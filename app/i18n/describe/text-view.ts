import type { FieldOf } from '#forms/engine/model.ts';
import type { TextView } from '../view.ts';
import type { Asking } from './facts.ts';
import { describeQuestion } from './question.ts';

type TextType = 'text' | 'longtext' | 'email' | 'phone' | 'url' | 'integer';
type Control = TextView['control'];

/** What differs from a plain line of text. */
const controls: Readonly<Record<TextType, Partial<Control>>> = {
  text: {},
  longtext: { rows: 5, spellcheck: true },
  email: { type: 'email', inputMode: 'email', isLtr: true },
  phone: { type: 'tel', inputMode: 'tel', isLtr: true },
  url: { type: 'url', inputMode: 'url', isLtr: true },
  integer: { inputMode: 'numeric' },
};

export function describeText(asking: Asking<TextType>): TextView {
  const { field, facts } = asking;
  return {
    ...describeQuestion(asking),
    kind: 'text',
    value: facts.input[field.id]?.[0] ?? '',
    control: {
      type: 'text',
      inputMode: 'text',
      autocomplete: field.autocomplete,
      spellcheck: false,
      rows: 1,
      width: widthOf(field),
      isLtr: false,
      ...controls[field.type],
    },
  };
}

/** The width shows how much is expected (in characters: up to 10, up to 30, more). */
function widthOf(field: FieldOf<TextType>): Control['width'] {
  if (field.type === 'integer') return 'short';
  if (field.type === 'phone') return 'medium';
  if (field.max <= 10) return 'short';
  return field.max <= 30 ? 'medium' : 'long';
}
