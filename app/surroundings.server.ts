import type { Surroundings } from './document.tsx';
import { describeFrame } from './i18n/describe/frame.ts';
import { describeProblem } from './i18n/describe/problem.ts';
import { isLanguage, officialLanguage } from './i18n/languages.ts';
import { describeLimit } from './i18n/describe/session-limit.ts';
import type { Limit } from './i18n/describe/session-limit.ts';
import type { Portal } from './portal.server.ts';

/** Frame, problems and time limit in the language of the address; in the official one where the address names none. */
export function surroundingsOf(
  { words: wordsOf, ports }: Pick<Portal, 'words' | 'ports'>,
  address: string,
  limit: Limit | null,
): Pick<Surroundings, 'frame' | 'problemOf' | 'limit'> {
  const { pathname, search } = new URL(address);
  const [, first = ''] = pathname.split('/');
  const words = wordsOf(isLanguage(first) ? first : officialLanguage);
  return {
    frame: describeFrame(words, { pathname, search }),
    limit: limit && describeLimit(words, limit, ports.channel === 'kiosk' ? `/${words.language}` : null),
    problemOf: (status) => describeProblem(words, status),
  };
}
