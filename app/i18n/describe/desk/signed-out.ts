import { pageTitle } from '../../page-title.ts';
import type { KeptFormView, LinkView } from '../../view.ts';
import type { WordKey, Words } from '../../words.ts';
import { describeLongText } from './long-text.ts';

type Facts = {
  readonly signIn: LinkView['href'];
  /** The word of the button that was pressed. */
  readonly intent: string;
  /** What stands in a control of the form that was sent; `null` where it has none of this name. */
  readonly typedAt: (name: string) => string | null;
  readonly hasLostFiles: boolean;
};

/** The text of a form, and the button that sends it again. */
type Form = {
  readonly text: string;
  readonly label: WordKey;
  readonly button: WordKey;
  /** What its button does, if not the same again. */
  readonly goesOnAs?: string;
  /** The same, where files have to be chosen before anything is sent. */
  readonly withoutFiles?: { readonly button: WordKey; readonly goesOnAs: string };
};

/** Each long text that caseworkers write, by the name of its control. */
const FORMS: readonly Form[] = [
  { text: 'note', label: 'inbox:change.note', button: 'inbox:change.save' },
  { text: 'letter', label: 'desk:decision.letter', button: 'desk:decision.propose' },
  { text: 'internal', label: 'desk:notes.text', button: 'desk:notes.save' },
  {
    text: 'message',
    label: 'desk:message.text',
    button: 'desk:message.send',
    withoutFiles: { button: 'desk:message.goOn', goesOnAs: 'compose' },
  },
  // Shown once more before it is sent, because reasons belong to it that are not shown here.
  {
    text: 'text',
    label: 'correction:request.text',
    button: 'correction:request.preview',
    goesOnAs: 'preview',
  },
  { text: 'question', label: 'desk:opinions.question', button: 'desk:opinions.send' },
  {
    text: 'opinion',
    label: 'desk:asked.text',
    button: 'desk:asked.send',
    withoutFiles: { button: 'desk:asked.goOn', goesOnAs: 'edit' },
  },
];

/** A form that was sent after its session had ended, with a way to sign in beside it; nothing of the case. */
export function describeSignedOut(
  words: Words,
  { signIn, intent, typedAt, hasLostFiles }: Facts,
): Omit<KeptFormView, 'action' | 'kept'> {
  const heading = words.say('inbox:signedOut.title');
  const form = FORMS.find(({ text }) => typedAt(text) !== null);
  const { goesOnAs = intent, button = 'common:buttons.continue' } =
    (hasLostFiles ? form?.withoutFiles : undefined) ?? form ?? {};
  const text = words.say(button);
  const files = hasLostFiles ? [words.say('inbox:signedOut.files')] : [];
  return {
    kind: 'kept-form',
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: true }),
    heading,
    lead: [words.say('inbox:signedOut.lead'), ...files],
    errors: null,
    steps: [words.say('inbox:signedOut.signIn'), words.say('inbox:signedOut.comeBack', { button: text })],
    signIn: { href: signIn, text: words.say('inbox:signedOut.link') },
    fields: form ? [describeText(words, form, typedAt(form.text) ?? '')] : [],
    intent: goesOnAs,
    button: text,
  };
}

function describeText(words: Words, { text, label }: Form, value: string) {
  return describeLongText(words, {
    name: text,
    label: words.say(label),
    hint: null,
    value,
    fault: null,
    rows: 6,
  });
}
