import type { Surroundings } from './document.tsx';
import { describeFrame } from './i18n/describe/frame.ts';
import { describeProblem } from './i18n/describe/problem.ts';
import { isLanguage, officialLanguage } from './i18n/languages.ts';
import type { Portal } from './portal.server.ts';

/** Frame and problems in the language of the address; in the official one where the address names none. */
export function surroundingsOf(
  { words: wordsOf }: Pick<Portal, 'words'>,
  address: string,
): Pick<Surroundings, 'frame' | 'problemOf'> {
  const { pathname, search } = new URL(address);
  const [, first = ''] = pathname.split('/');
  const words = wordsOf(isLanguage(first) ? first : officialLanguage);
  return {
    frame: describeFrame(words, { pathname, search }),
    problemOf: (status) => describeProblem(words, status),
  };
}
