import type { LinkView } from '../../../i18n/view.ts';
import type { Visitor } from '../case-door.server.ts';

/** A page or a file of the visitor's case; `''` is the case itself. */
export function linkInCase({ language, reference }: Visitor, path: string, text: string): LinkView {
  return { href: `/${language}/submission/${reference}${path}`, text };
}
