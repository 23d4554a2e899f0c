import { codeKind, ofLength, type CodeRules } from './code.ts';

type CaseSensitive = 'zb1-code' | 'zb2-code' | 'plate-seal-code';

/**
 * The security code of part I of a registration certificate: seven characters. The length is that of the annex to the
 * FZV of 2011; which characters the alphabet leaves out was not seen, so none is refused.
 */
export const zb1Code = codeKind<'zb1-code'>(caseSensitive(7));

/**
 * The security code of part II: twelve characters, the first for its function, the last a check digit modulo 11. How
 * letters count in that digit was not seen, so it is left to the register.
 */
export const zb2Code = codeKind<'zb2-code'>(caseSensitive(12));

/** The code under the seal of a plate (FZV): three characters without I, i, l, O and o, so these can only be 1 and 0. */
export const plateSealCode = codeKind<'plate-seal-code'>({
  ...caseSensitive(3),
  normalise: (typed) => typed.replace(/[Iil]/g, '1').replace(/[Oo]/g, '0'),
});

/** The number of an insurance confirmation (eVB), seven characters; this form is remembered, not seen in its source. */
export const evb = codeKind<'evb'>({
  normalise: (typed) => typed.toUpperCase().replace(/-/g, ''),
  fault: (code) => ofLength(code, 7, /^[A-Z\d]+$/),
  schema: { type: 'string', pattern: String.raw`^[A-Z\d]{7}$` },
});

/** Capital and small letters are different characters of these codes. */
function caseSensitive(length: number): CodeRules<CaseSensitive> {
  return {
    normalise: (typed) => typed.replace(/-/g, ''),
    fault: (code) => ofLength(code, length, /^[A-Za-z\d]+$/),
    schema: { type: 'string', pattern: `^[A-Za-z0-9]{${String(length)}}$` },
  };
}
