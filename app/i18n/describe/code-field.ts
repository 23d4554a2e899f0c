import type { TextView } from '../view.ts';
import { controlId } from './control-id.ts';

type Asked = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | null;
};

/** A control for a number or code: no spelling help, left to right, as long as what belongs in. */
export function describeCodeField({ name, label, hint, value, error }: Asked): TextView {
  return {
    kind: 'text',
    id: controlId(name),
    name,
    label,
    hint,
    error,
    why: null,
    isHeading: false,
    value,
    control: {
      type: 'text',
      inputMode: 'text',
      autocomplete: 'off',
      spellcheck: false,
      rows: 1,
      width: 'long',
      isLtr: true,
    },
  };
}
