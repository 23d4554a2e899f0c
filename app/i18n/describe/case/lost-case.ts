import type { ErrorsView, KeptFormView, TextView } from '../../view.ts';
import { pageTitle } from '../../page-title.ts';
import type { WordKey, Words } from '../../words.ts';
import { describeCodeField } from '../code-field.ts';
import { controlId } from '../control-id.ts';
import { describeLongText } from '../desk/long-text.ts';

/** The field that bears the code; no question of a form can have a name with a dash. */
export const CODE = 'case-code';

type Facts = {
  readonly reference: string;
  /** The word of the button that was pressed. */
  readonly intent: string;
  /** What stands in a control of the form that was sent. */
  readonly typedAt: (name: string) => string;
  readonly hasLostFiles: boolean;
  /** Why the code that was typed opens nothing; `null` where none was typed yet. */
  readonly errors: ErrorsView | null;
};

/** The long text of a form, by its button. */
const TEXTS: Readonly<Record<string, { readonly name: string; readonly label: WordKey }>> = {
  send: { name: 'text', label: 'case:reply.text' },
  withdraw: { name: 'reason', label: 'case:withdrawal.reason' },
};

/** Where files have to be chosen again, nothing is sent yet: the page is shown with what was typed. */
const WITHOUT_FILES: Readonly<Record<string, string>> = {
  send: 'edit',
  continue: 'add-file',
  'save-and-leave': 'add-file',
};

/** What was sent to a case whose code this device does not know any more: the text, and a control for the code. */
export function describeLostCase(
  words: Words,
  { reference, intent, typedAt, hasLostFiles, errors }: Facts,
): Omit<KeptFormView, 'action' | 'kept'> {
  const heading = words.say('case:lostCase.title');
  const text = TEXTS[intent];
  const files = hasLostFiles ? [words.say('case:lostCase.files')] : [];
  return {
    kind: 'kept-form',
    title: pageTitle(words, { heading, hasErrors: true }),
    heading,
    lead: [...words.list('case:lostCase.lead', { reference }), ...files],
    errors,
    steps: [],
    signIn: null,
    fields: [
      ...(text ? [describeText(words, { ...text, value: typedAt(text.name) })] : []),
      describeCode(words, { value: typedAt(CODE), errors }),
    ],
    intent: (hasLostFiles ? WITHOUT_FILES[intent] : undefined) ?? intent,
    button: words.say('case:lostCase.open'),
  };
}

type Text = { readonly name: string; readonly label: WordKey; readonly value: string };

function describeText(words: Words, { name, label, value }: Text): TextView {
  return describeLongText(words, { name, label: words.say(label), hint: null, value, fault: null, rows: 6 });
}

function describeCode(words: Words, { value, errors }: Pick<Facts, 'errors'> & { readonly value: string }) {
  const fault = errors?.errors.find(({ href }) => href === `#${controlId('code')}`);
  const control = describeCodeField({
    name: 'code',
    label: words.say('common:status.code'),
    hint: words.say('common:status.codeHint'),
    value,
    error: fault ? words.say('common:errors.atField', { text: fault.text }) : null,
  });
  return { ...control, name: CODE };
}
