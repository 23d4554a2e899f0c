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

type Form = {
  readonly text: string;
  readonly label: WordKey;
  readonly button: WordKey;
  /** What its button does, if not the same again. */
  readonly goesOnAs?: Intent;
};

const CHANGE: Form = { text: 'note', label: 'inbox:change.note', button: 'inbox:change.save' };

/** Files are not kept: back on the page they are chosen again before anything is sent. */
const MESSAGE: Form = {
  text: 'message',
  label: 'desk:message.text',
  button: 'desk:message.goOn',
  goesOnAs: 'compose',
};

/** What each form writes in its long text, and how its button reads. */
const FORMS: Readonly<Partial<Record<Intent, Form>>> = {
  change: CHANGE,
  propose: { text: 'letter', label: 'desk:decision.letter', button: 'desk:decision.propose' },
  note: { text: 'internal', label: 'desk:notes.text', button: 'desk:notes.save' },
  message: MESSAGE,
  compose: MESSAGE,
};

/** What was typed, a way to sign in beside it, and the button to send it again; nothing of the case. */
export function describeSignedOut(
  { words, language, reference, visit, url }: Guest,
  { intent, version, id, typed }: SignedOut,
): SignedOutView {
  const heading = words.say('inbox:signedOut.title');
  const form = FORMS[intent] ?? CHANGE;
  const button = words.say(form.button);
  const { [form.text]: text = '', ...chosen } = typed;
  return {
    kind: 'signed-out',
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: true }),
    heading,
    lead: words.say('inbox:signedOut.lead'),
    steps: [words.say('inbox:signedOut.signIn'), words.say('inbox:signedOut.comeBack', { button })],
    signIn: { href: signInUrl({ language, reference, url }), text: words.say('inbox:signedOut.link') },
    text: describeLongText(words, {
      name: form.text,
      label: words.say(form.label),
      hint: null,
      value: text,
      fault: null,
      rows: 6,
    }),
    form: {
      action: caseUrl(language, reference),
      hidden: { form: visit.formToken, version, id, ...chosen },
    },
    intent: form.goesOnAs ?? intent,
    save: button,
  };
}
