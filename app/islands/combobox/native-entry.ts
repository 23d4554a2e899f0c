import { make } from '../make.ts';

/** What somebody wrote or chose; `code` only where the text alone is not clear. */
export type Written = { readonly text: string; readonly code: string | null };

/**
 * Writes into the controls that are sent: the text field, and for an unclear name the answer that the radio buttons
 * below it would give. Radio buttons for another text than the present one are neither shown nor sent.
 */
export function writeEntry(host: HTMLElement, input: HTMLInputElement, { text, code }: Written): void {
  input.value = text;
  const isAsSent = text === input.defaultValue && code === null;
  const matches = host.querySelector<HTMLFieldSetElement>('[data-matches]');
  if (matches) {
    matches.hidden = !isAsSent;
    matches.disabled = !isAsSent;
  }
  host.querySelector('[data-chosen]')?.remove();
  if (code !== null) host.append(chosen(host.dataset['matchName'] ?? '', code));
}

function chosen(name: string, value: string): HTMLInputElement {
  const input = make('input', { type: 'hidden', name, value });
  input.dataset['chosen'] = '';
  return input;
}
