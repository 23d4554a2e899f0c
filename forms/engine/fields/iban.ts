import { remainder97 } from './check-digits.ts';
import { codeKind, type Fault } from './code.ts';
import { ibanLength } from './iban-lengths.ts';

/** Two letters of the country, two check digits, and up to thirty characters of the account (ISO 13616). */
const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const COUNTRY_AND_CHECK = 4;

/** An account number; German ones hold digits only behind the country, so letters like them are read as digits. */
export const iban = codeKind<'iban'>({
  normalise: (typed) => {
    const code = typed
      .toUpperCase()
      .replace(/^IBAN/, '')
      .replace(/[^A-Z\d]/g, '');
    return code.startsWith('DE') ? `DE${code.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1')}` : code;
  },
  fault: (code) => lengthFault(code) ?? formFault(code),
  spell: spellIban,
  schema: { type: 'string', pattern: String.raw`^[A-Z]{2}\d{2}[A-Z\d]{11,30}$` },
});

/** In groups of four, as on paper. */
export function spellIban(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

function lengthFault(code: string): Fault | null {
  const expected = /^[A-Z]{2}\d{2}/.test(code) ? ibanLength(code.slice(0, 2)) : null;
  if (expected === null || code.length === expected) return null;
  return { code: 'wrong-length', params: { expected, length: code.length } };
}

/** With country and check digits moved to its end, the number leaves 1 when divided by 97. */
function formFault(code: string): Fault | null {
  if (!IBAN.test(code)) return { code: 'format', params: {} };
  const turned = code.slice(COUNTRY_AND_CHECK) + code.slice(0, COUNTRY_AND_CHECK);
  return remainder97(turned) === 1 ? null : { code: 'check-digit', params: {} };
}
