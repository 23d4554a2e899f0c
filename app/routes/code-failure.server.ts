import { again } from '../http/respond.server.ts';
import type { WordKey, Words } from '../i18n/words.ts';
import type { Entry } from './enter.server.ts';

/** Why a typed code did not open anything, and what was typed. */
export type CodeFailure = {
  readonly kind: 'code';
  readonly typed: Readonly<Record<string, string>>;
  readonly text: string;
};

type Refused =
  | { readonly reason: 'typo' | 'unknown' }
  | { readonly reason: 'too-many'; readonly seconds: number }
  | { readonly reason: 'no-token' };

/**
 * Shows the page again with what was typed. A number that does not exist and a code that is wrong are answered alike,
 * so nobody learns which numbers exist.
 */
export function refuseCode(
  { attempt, words }: Pick<Entry, 'attempt' | 'words'>,
  typed: Readonly<Record<string, string>>,
  refused: Refused & { readonly unknown: WordKey },
): Response {
  attempt.failure = { kind: 'code', typed, text: sentenceFor(words, refused) } satisfies CodeFailure;
  if (refused.reason !== 'too-many') return again(refused.reason === 'no-token' ? 403 : 404);
  const response = again(429);
  response.headers.set('Retry-After', String(refused.seconds));
  return response;
}

function sentenceFor(words: Words, refused: Refused & { readonly unknown: WordKey }): string {
  if (refused.reason === 'too-many')
    return words.say('common:problems.tooManyCodes', { count: Math.ceil(refused.seconds / 60) });
  if (refused.reason === 'no-token') return words.say('common:draft.staleToken');
  return words.say(refused.reason === 'typo' ? 'common:status.codeTypo' : refused.unknown);
}
