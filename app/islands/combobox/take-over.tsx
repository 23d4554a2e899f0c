import type { Codelist } from '#forms/engine/model.ts';
import { idOf, make } from '../make.ts';
import { mount } from '../mount.tsx';
import { readWords } from '../read-words.ts';
import { ComboboxField } from './combobox-field.tsx';
import { writeEntry } from './native-entry.ts';
import { prepare } from './suggest.ts';

/**
 * Puts a searchable list in front of a text field. The field itself stays, unseen, and is what the form sends; its id,
 * label, hint and error go over to the widget, and so does the cursor.
 */
export function takeOver(host: HTMLElement, list: Codelist): void {
  const input = host.querySelector('input');
  const label = input?.labels?.[0];
  if (!input || !label) return;
  prepare(list);
  const { id } = input;
  const hadFocus = document.activeElement === input;
  const place = make('div', { className: 'combobox' });
  input.before(place);
  input.id = `${id}-native`;
  const giveBack = () => {
    input.id = id;
    input.hidden = false;
    if (document.activeElement === document.body) input.focus();
  };
  mount(
    place,
    <ComboboxField
      control={{
        id,
        text: input.value,
        language: input.lang || undefined,
        labelledBy: idOf(label, `${id}-label`),
        describedBy: input.getAttribute('aria-describedby'),
        isWrong: input.getAttribute('aria-invalid') === 'true',
      }}
      list={list}
      words={readWords('combobox', host)}
      onWrite={(written) => writeEntry(host, input, written)}
    />,
    giveBack,
  );
  const widget = place.querySelector('input');
  if (!widget) return;
  if (hadFocus) moveCursor(input, widget);
  input.hidden = true;
}

function moveCursor(from: HTMLInputElement, to: HTMLInputElement): void {
  to.focus();
  to.setSelectionRange(from.selectionStart, from.selectionEnd);
}
