import { correctionCode, parseCaseCode } from '#forms/submission/case-code.ts';
import type { CookieJar } from './cookies.server.ts';

const NAME = 'case';

/** Seconds without a request after which a case has to be opened with its code again. */
const IDLE = 30 * 60;

/** The code of the case this device has opened. One whose check characters do not fit was not written by us. */
export function readCaseCode(cookies: CookieJar): string | null {
  return parseCaseCode(cookies.read(NAME) ?? '');
}

/** The case has to be opened with its code again. */
export function forgetCase(cookies: CookieJar): string {
  return cookies.clear(NAME);
}

/** Keeps a case open on this device; each page of it writes the cookie anew. */
export function rememberCase(cookies: CookieJar, code: string): string {
  return cookies.write({ name: NAME, value: code, maxAge: IDLE });
}

/** What a draft that corrects the case is opened with, by whoever holds the case's code. */
export function draftOfCorrection(code: string): string {
  return correctionCode(code);
}
