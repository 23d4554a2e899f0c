import { pageTitle } from '../../page-title.ts';
import type { KeptFormView, LinkView } from '../../view.ts';
import type { WordKey, Words } from '../../words.ts';
import { describeKeptText } from '../kept-text.ts';
import type { Pressed } from '../kept-text.ts';

type Facts = Pressed & {
  readonly signIn: LinkView['href'];
  readonly hasLostFiles: boolean;
};

/** The text of a form, and the button that sends it again. */
type Form = {
  readonly text: string;
  readonly label: WordKey;
  readonly button: WordKey;
  /** What its button does, if not the same again. */
  readonly goesOnAs?: string;
  /** The same, where nothing is sent yet: files have to be chosen, or the form was to be shown again. */
  readonly unsent?: { readonly button: WordKey; readonly goesOnAs: string };
};

/** Each text that caseworkers write, by the name of its control. */
const FORMS: readonly Form[] = [
  { text: 'note', label: 'inbox:change.note', button: 'inbox:change.save' },
  { text: 'letter', label: 'desk:decision.letter', button: 'desk:decision.propose' },
  { text: 'extension', label: 'desk:extension.text', button: 'desk:extension.button' },
  { text: 'internal', label: 'desk:notes.text', button: 'desk:notes.save' },
  { text: 'fileNumber', label: 'desk:fileNumber.label', button: 'desk:fileNumber.button' },
  {
    text: 'message',
    label: 'desk:message.text',
    button: 'desk:message.send',
    unsent: { button: 'desk:message.goOn', goesOnAs: 'compose' },
  },
  // Shown once more before it is sent, because more belongs to it than is shown here.
  {
    text: 'text',
    label: 'correction:request.text',
    button: 'correction:request.preview',
    goesOnAs: 'preview',
  },
  {
    text: 'question',
    label: 'desk:opinions.question',
    button: 'correction:request.preview',
    goesOnAs: 'preview',
  },
  {
    text: 'opinion',
    label: 'desk:asked.text',
    button: 'desk:asked.send',
    unsent: { button: 'desk:asked.goOn', goesOnAs: 'edit' },
  },
];

/** A form that was sent after its session had ended, with a way to sign in beside it; nothing of the case. */
export function describeSignedOut(
  words: Words,
  { signIn, intent, typedAt, hasLostFiles }: Facts,
): Omit<KeptFormView, 'action' | 'kept'> {
  const heading = words.say('inbox:signedOut.title');
  const { form, fields } = describeKeptText(words, FORMS, { intent, typedAt });
  const { goesOnAs = intent, button = 'common:buttons.continue' } = againAs(form, { intent, hasLostFiles });
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
    fields,
    intent: goesOnAs,
    button: text,
  };
}

/** What the button of the page does: the same again, or first what was not sent yet. */
function againAs(
  form: Form | null,
  { intent, hasLostFiles }: Pick<Facts, 'intent' | 'hasLostFiles'>,
): Partial<Pick<Form, 'goesOnAs' | 'button'>> {
  const isUnsent = hasLostFiles || intent === form?.unsent?.goesOnAs;
  return (isUnsent ? form?.unsent : null) ?? form ?? {};
}
