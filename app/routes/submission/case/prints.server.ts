import { describeCaseFile } from '../../../i18n/describe/case-file.ts';
import { officialLanguage } from '../../../i18n/languages.ts';
import type { LinkView } from '../../../i18n/view.ts';
import type { ShownCase } from '../../../usecases/show-case.ts';
import type { Visitor } from '../case-door.server.ts';
import { linkInCase } from './link-in-case.server.ts';

/** The whole case to take away: one file, or a link for each part of it. */
export function describePrints(visitor: Visitor, shown: ShownCase): readonly LinkView[] {
  const { words, portal } = visitor;
  const { parts } = describeCaseFile(portal.words(officialLanguage), { ...shown, at: new Date() });
  return parts.map((_, index) => {
    const part = index + 1;
    const text =
      parts.length === 1
        ? words.say('case:data.pdf')
        : words.say('case:data.pdfPart', { part, parts: parts.length });
    return linkInCase(visitor, `/case-file/${String(part)}`, text);
  });
}
