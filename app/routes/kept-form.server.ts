import type { Input } from '#forms/engine/model.ts';
import { keptFields } from '../http/kept-fields.server.ts';
import { describeFrame } from '../i18n/describe/frame.ts';
import type { FrameView } from '../i18n/describe/frame.ts';
import type { KeptFormView } from '../i18n/view.ts';
import type { Entry } from './enter.server.ts';

/** A form that could not be taken, with the frame around its page: after an action that fails, the root loads nothing. */
export type KeptPage = KeptFormView & { readonly frame: FrameView };

type Kept = { readonly view: Omit<KeptFormView, 'action' | 'kept'>; readonly input: Input };

/** Shows what a form held, in place of the page that it was sent to; the root has the page for it. */
export function keptForm(
  { words, url: { pathname, search }, visit }: Pick<Entry, 'words' | 'url' | 'visit'>,
  { view, input }: Kept,
  status: 403 | 404 | 429,
): Response {
  const shown = view.fields.map(({ name }) => name);
  const page: KeptPage = {
    ...view,
    action: `${pathname}${search}`,
    kept: [['form', visit.formToken], ...keptFields(input, shown)],
    frame: describeFrame(words, { pathname, search }),
  };
  return Response.json(page, { status });
}
