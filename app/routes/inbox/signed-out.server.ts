import { describeNote } from '../../i18n/describe/inbox/change-form.ts';
import { STATES } from '../../i18n/describe/inbox/filter.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { caseUrl, signInUrl } from './door.server.ts';
import type { Guest } from './door.server.ts';
import type { SignedOutView } from './signed-out.tsx';

/** A change of a case that came without a session, as it was typed. */
export type SignedOut = {
  readonly kind: 'signed-out';
  readonly version: string;
  readonly state: string;
  readonly note: string;
};

/** What was typed, a way to sign in beside it, and the button to send it again; nothing of the case. */
export function describeSignedOut(
  { words, language, reference, visit, url }: Guest,
  { version, state: chosen, note }: SignedOut,
): SignedOutView {
  const heading = words.say('inbox:signedOut.title');
  const state = STATES.find((each) => each === chosen);
  const button = words.say('inbox:change.save');
  return {
    kind: 'signed-out',
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: true }),
    heading,
    lead: words.say('inbox:signedOut.lead'),
    steps: [words.say('inbox:signedOut.signIn'), words.say('inbox:signedOut.comeBack', { button })],
    signIn: { href: signInUrl({ language, reference, url }), text: words.say('inbox:signedOut.link') },
    state: state ? `${words.say('inbox:change.state')}: ${words.say(`common:states.${state}.word`)}` : null,
    note: describeNote(words, { typed: { state: chosen, note }, faults: [] }),
    form: { action: caseUrl(language, reference), hidden: { form: visit.formToken, version, state: chosen } },
    save: button,
  };
}
