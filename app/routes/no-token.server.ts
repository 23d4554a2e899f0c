import { again } from '../http/respond.server.ts';
import { describeNoToken } from '../i18n/describe/no-token.ts';
import type { ErrorsView } from '../i18n/view.ts';
import type { Entry } from './enter.server.ts';

/** Nothing proves that our page sent the form. */
export type NoToken = { readonly kind: 'no-token' };

/** Does nothing, and shows the page again with a form that can prove it. */
export function refuseWithoutToken({ attempt }: Pick<Entry, 'attempt'>): Response {
  attempt.failure = { kind: 'no-token' } satisfies NoToken;
  return again(403);
}

/** Says so on a page whose form can fail in no other way. */
export function noTokenOn({ attempt, words }: Pick<Entry, 'attempt' | 'words'>): ErrorsView | null {
  return attempt.failure === null ? null : describeNoToken(words);
}
