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

const NAMES: Readonly<Record<number, 'badRequest' | 'forbidden' | 'notFound'>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
};

/** The words for a status that no form of ours can mend; what is none of the known ones is our own failure. */
export function describeProblem(words: Words, status: number): ProblemView {
  const name = NAMES[status] ?? 'failure';
  const heading = words.say(`common:problems.${name}.title`);
  return {
    heading,
    title: pageTitle(words, { heading }),
    lines: words.list(`common:problems.${name}.lines`),
  };
}
