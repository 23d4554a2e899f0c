import type { CodeView, DeclarationView, ErrorsView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeCode } from '../code.ts';
import { controlId } from '../control-id.ts';
import { describeNoToken } from '../no-token.ts';

/** What came of asking for a new code. */
export type NewCodeResult =
  | { readonly kind: 'no-token' | 'unchecked' | 'changed' }
  | { readonly kind: 'renewed'; readonly code: string };

type NewCodeView = {
  readonly heading: string;
  readonly lead: string;
  readonly errors: ErrorsView | null;
  readonly code: CodeView | null;
  /** `null` once the code is there. */
  readonly checked: DeclarationView | null;
  readonly make: string;
};

/** The page that issues a new code: first whether the person was checked, then the code, once. */
export function describeNewCode(words: Words, result: NewCodeResult | null): NewCodeView {
  const make = words.say('case:newCode.make');
  if (result?.kind === 'renewed')
    return {
      heading: words.say('case:newCode.made'),
      lead: words.say('case:newCode.hand'),
      errors: null,
      code: describeCode(words.say('common:status.code'), result.code),
      checked: null,
      make,
    };
  return {
    heading: words.say('case:newCode.title'),
    lead: words.say('case:newCode.lead'),
    errors: errorsOf(words, result),
    code: null,
    checked: describeCheck(words, result?.kind === 'unchecked'),
    make,
  };
}

function errorsOf(words: Words, result: Exclude<NewCodeResult, { code: string }> | null): ErrorsView | null {
  if (result === null) return null;
  if (result.kind === 'no-token') return describeNoToken(words);
  const heading = words.say('common:errors.heading');
  return result.kind === 'unchecked'
    ? { heading, errors: [{ href: `#${controlId('checked')}`, text: words.say('case:newCode.missing') }] }
    : { heading, errors: [{ href: '#inhalt', text: words.say('case:newCode.conflict') }] };
}

function describeCheck(words: Words, isMissing: boolean): DeclarationView {
  const text = words.say('case:newCode.missing');
  return {
    kind: 'declaration',
    id: controlId('checked'),
    name: 'checked',
    label: words.say('case:newCode.checked'),
    hint: null,
    error: isMissing ? words.say('common:errors.atField', { text }) : null,
    why: null,
    isHeading: false,
    checked: false,
  };
}
