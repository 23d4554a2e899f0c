import type { ErrorsView, KeptFormView } from '../../view.ts';
import { pageTitle } from '../../page-title.ts';
import type { Words } from '../../words.ts';
import { describeCodeField } from '../code-field.ts';
import { controlId } from '../control-id.ts';
import { REMARK } from '../correction/remark.ts';
import { describeKeptText } from '../kept-text.ts';
import type { Pressed } from '../kept-text.ts';

/** The field that bears the code; no question of a form can have a name with a dash. */
export const CODE = 'case-code';

type Facts = Pressed & {
  readonly reference: string;
  readonly hasLostFiles: boolean;
  /** Why the code that was typed opens nothing; `null` where none was typed yet. */
  readonly errors: ErrorsView | null;
};

/** Each long text that citizens write to a case. Questions of a form may have the same names, at other buttons. */
const TEXTS = [
  { text: REMARK, label: 'correction:check.remark' },
  { text: 'text', label: 'case:reply.text', buttons: ['send', 'edit'] },
  { text: 'reason', label: 'case:withdrawal.reason', buttons: ['withdraw'] },
] as const;

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
      ...describeKeptText(words, TEXTS, { intent, typedAt }).fields,
      describeCode(words, { value: typedAt(CODE) ?? '', errors }),
    ],
    intent: (hasLostFiles ? WITHOUT_FILES[intent] : undefined) ?? intent,
    button: words.say('case:lostCase.open'),
  };
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
