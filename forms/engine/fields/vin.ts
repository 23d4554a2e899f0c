import { codeKind, ofLength } from './code.ts';

const LENGTH = 17;

/**
 * The identification number of a vehicle (FIN, ISO 3779): seventeen characters without I, O and Q, so these can only be
 * 1 and 0. Its check digit is a matter of other continents and not checked. `historic` vehicles may bear any number
 * that their maker gave them.
 */
export const vin = codeKind<'vin'>({
  normalise: (typed, { historic }) => {
    const code = typed.toUpperCase().replace(/[-./*]/g, '');
    if (historic && code.length !== LENGTH) return code;
    return code.replace(/I/g, '1').replace(/[OQ]/g, '0');
  },
  fault: (code, { historic }) => {
    if (!historic || code.length > LENGTH) return ofLength(code, LENGTH, /^[A-HJ-NPR-Z\d]+$/);
    return /^[A-Z\d]+$/.test(code) ? null : { code: 'format', params: {} };
  },
  schema: { type: 'string', pattern: String.raw`^[A-Z\d]{1,17}$` },
});
