import { make } from '../make.ts';
import type { Native } from './parts.ts';

/**
 * Sends the form with the id and name of a document in place of the document, as the server makes them of a plain
 * form. The page that comes back opens at its list of files, so that its number is heard.
 */
export function handIn(
  { form, input, add }: Native,
  { id, name }: { readonly id: string; readonly name: string },
): void {
  form.append(
    make('input', { type: 'hidden', name: `${input.name}.upload`, value: id }),
    make('input', { type: 'hidden', name: `${input.name}.name`, value: name }),
  );
  input.value = '';
  add.formAction = `${form.getAttribute('action') ?? ''}#${input.id.replace(/-native$/, '-list')}`;
  form.requestSubmit(add);
}
