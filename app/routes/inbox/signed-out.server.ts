import { describeLongText } from '../../i18n/describe/desk/long-text.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { WordKey } from '../../i18n/words.ts';
import type { Intent } from './case/acts.server.ts';
import { caseUrl, signInUrl } from './door.server.ts';
import type { Guest } from './door.server.ts';
import type { SignedOutView } from './signed-out.tsx';

/** What somebody wrote into a case without a session, as it was typed. */
export type SignedOut = {
  readonly kind: 'signed-out';
  readonly intent: Intent;
  readonly version: string;
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
};

/** What each form writes in its long text, and how its button reads. */
const FORMS: Readonly<
  Partial<Record<Intent, { readonly text: string; readonly label: WordKey; readonly button: WordKey }>>
> = {
  change: { text: 'note', label: 'inbox:change.note', button: 'inbox:change.save' },
  propose: { text: 'letter', label: 'desk:decision.letter', button: 'desk:decision.propose' },
  note: { text: 'internal', label: 'desk:notes.text', button: 'desk:notes.save' },
};

/** What was typed, a way to sign in beside it, and the button to send it again; nothing of the case. */
export function describeSignedOut(
  { words, language, reference, visit, url }: Guest,
  { intent, version, id, typed }: SignedOut,
): SignedOutView {
  const heading = words.say('inbox:signedOut.title');
  const form = FORMS[intent];
  const button = words.say(form?.button ?? 'inbox:change.save');
  const { [form?.text ?? '']: text = '', ...chosen } = typed;
  return {
    kind: 'signed-out',
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: true }),
    heading,
    lead: words.say('inbox:signedOut.lead'),
    steps: [words.say('inbox:signedOut.signIn'), words.say('inbox:signedOut.comeBack', { button })],
    signIn: { href: signInUrl({ language, reference, url }), text: words.say('inbox:signedOut.link') },
    text: describeLongText(words, {
      name: form?.text ?? 'note',
      label: words.say(form?.label ?? 'inbox:change.note'),
      hint: null,
      value: text,
      fault: null,
      rows: 6,
    }),
    form: {
      action: caseUrl(language, reference),
      hidden: { form: visit.formToken, version, id, ...chosen },
    },
    intent,
    save: button,
  };
}
