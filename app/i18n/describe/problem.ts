import { pageTitle } from '../page-title.ts';
import type { Words } from '../words.ts';

/** A page that says what went wrong and what to do now. */
export type ProblemView = {
  readonly title: string;
  readonly heading: string;
  readonly lines: readonly string[];
};

/** A case whose key does not lie here; `key` is its id, for whoever looks after the portal. */
export function describeMissingKey(words: Words, key: string): ProblemView {
  const heading = words.say('inbox:keyMissing.title');
  return {
    heading,
    title: pageTitle(words, { heading }),
    lines: words.list('inbox:keyMissing.lines', { key }),
  };
}

const NAMES = { 400: 'badRequest', 403: 'forbidden', 404: 'notFound', 500: 'failure' } as const;

/** The words for a status that no form of ours can mend. */
export function describeProblem(words: Words, status: keyof typeof NAMES): ProblemView {
  const heading = words.say(`common:problems.${NAMES[status]}.title`);
  return {
    heading,
    title: pageTitle(words, { heading }),
    lines: words.list(`common:problems.${NAMES[status]}.lines`),
  };
}
