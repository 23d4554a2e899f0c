import type { Input } from '#forms/engine/model.ts';
import { keptFields } from '../http/kept-fields.server.ts';
import type { KeptFormView } from '../i18n/view.ts';
import type { Entry } from './enter.server.ts';

type Kept = { readonly view: Omit<KeptFormView, 'action' | 'kept'>; readonly input: Input };

/** Shows what a form held, in place of the page that it was sent to; the root has the page for it. */
export function keptForm(
  { url: { pathname, search }, visit }: Pick<Entry, 'url' | 'visit'>,
  { view, input }: Kept,
  answer: ResponseInit,
): Response {
  const shown = view.fields.map(({ name }) => name);
  const page: KeptFormView = {
    ...view,
    action: `${pathname}${search}`,
    kept: [['form', visit.formToken], ...keptFields(input, shown)],
  };
  return Response.json(page, answer);
}
