import { checkDigit11And10 } from './check-digits.ts';
import { codeKind, ofLength } from './code.ts';

const DIGITS = 11;

/**
 * The identification number of § 139b AO: ten digits and a check digit after ISO/IEC 7064 MOD 11,10. How often a digit
 * may occur in it is not checked: the rule has changed before, and the check digit finds what people mistype.
 */
export const taxId = codeKind<'tax-id'>({
  normalise: (typed) => typed.replace(/[./-]/g, ''),
  fault: (code) => {
    const fault = ofLength(code, DIGITS, /^\d+$/);
    if (fault) return fault;
    const isRight = checkDigit11And10(code.slice(0, -1)) === Number(code.slice(-1));
    return isRight ? null : { code: 'check-digit', params: {} };
  },
  spell: spellTaxId,
  schema: { type: 'string', pattern: String.raw`^\d{11}$` },
});

/** `12 345 678 901`, as the letter of the Federal Central Tax Office shows it. */
export function spellTaxId(code: string): string {
  return code.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
}
