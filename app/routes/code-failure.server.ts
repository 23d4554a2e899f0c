import { controlId } from '../i18n/describe/control-id.ts';
import { describeNoToken } from '../i18n/describe/no-token.ts';
import type { ErrorsView } from '../i18n/view.ts';
import type { WordKey, Words } from '../i18n/words.ts';
import type { Entry } from './enter.server.ts';

/** Why a typed code did not open anything, and what was typed. */
export type CodeFailure = {
  readonly kind: 'code';
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: ErrorsView;
};

/** Why a typed code opens nothing. */
export type Refused =
  | { readonly reason: 'typo'; readonly slips: readonly ('reference' | 'code')[] }
  | { readonly reason: 'unknown' }
  | { readonly reason: 'too-many'; readonly seconds: number }
  | { readonly reason: 'no-token' };

/** What to say when nothing is found, and at which control. */
type Unknown = { readonly unknown: { readonly name: string; readonly key: WordKey } };

/**
 * Shows the page again with what was typed. A number that does not exist and a code that is wrong are answered alike,
 * so nobody learns which numbers exist.
 */
export function refuseCode(
  { attempt, words }: Pick<Entry, 'attempt' | 'words'>,
  typed: Readonly<Record<string, string>>,
  refused: Refused & Unknown,
): Response {
  attempt.failure = { kind: 'code', typed, errors: codeErrors(words, refused) } satisfies CodeFailure;
  return Response.json(null, answerTo(refused));
}

const STATUS = { typo: 404, unknown: 404, 'too-many': 429, 'no-token': 403 } as const;

/** How a page answers that shows a wrong code again, and in how many seconds the next may be typed (RFC 9110 §10.2.3). */
export function answerTo(refused: Refused): Required<Pick<ResponseInit, 'status' | 'headers'>> {
  const headers = refused.reason === 'too-many' ? { 'Retry-After': String(refused.seconds) } : {};
  return { status: STATUS[refused.reason], headers };
}

const SLIPS = { reference: 'common:status.referenceTypo', code: 'common:status.codeTypo' } as const;

/** Says what to do about a code that opens nothing. */
export function codeErrors(words: Words, refused: Refused & Unknown): ErrorsView {
  if (refused.reason === 'no-token') return describeNoToken(words);
  return { heading: words.say('common:errors.heading'), errors: faultsOf(words, refused) };
}

function faultsOf(
  words: Words,
  refused: Exclude<Refused, { readonly reason: 'no-token' }> & Unknown,
): ErrorsView['errors'] {
  if (refused.reason === 'typo')
    return refused.slips.map((name) => ({ href: `#${controlId(name)}`, text: words.say(SLIPS[name]) }));
  if (refused.reason === 'unknown') {
    const { name, key } = refused.unknown;
    return [{ href: `#${controlId(name)}`, text: words.say(key) }];
  }
  const text = words.say('common:problems.tooManyCodes', { count: Math.ceil(refused.seconds / 60) });
  return [{ href: '#inhalt', text }];
}

/** The sentence that stands at a control. */
export function faultAt(words: Words, failure: CodeFailure | null, name: string): string | null {
  const fault = failure?.errors.errors.find(({ href }) => href === `#${controlId(name)}`);
  return fault === undefined ? null : words.say('common:errors.atField', { text: fault.text });
}
