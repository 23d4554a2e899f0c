import { parseCaseCode } from '#forms/submission/case-code.ts';
import { parseReference } from '#forms/submission/reference.ts';
import type { CookieJar } from './cookies.server.ts';
import { lifeAt } from './kiosk.server.ts';
import type { Visit } from './visit.server.ts';

const PREFIX = 'case-';

/** Each case has a cookie of its own, so that several may be open side by side. */
const nameOf = (reference: string): string => `${PREFIX}${reference}`;

const IDLE = 30 * 60;

/** Seconds without a request after which a case has to be opened with its code again. */
export const caseIdle = ({ channel }: Pick<Visit, 'channel'>): number => lifeAt(channel, IDLE);

/** What a case is opened with on this device. */
type CaseKey = { readonly reference: string; readonly code: string };

/**
 * The code with which this device has opened a case. One whose check characters do not fit was not written by us, and
 * neither was one for a number of which that is true.
 */
export function readCaseCode(cookies: CookieJar, reference: string): string | null {
  if (parseReference(reference) === null) return null;
  return parseCaseCode(cookies.read(nameOf(reference)) ?? '');
}

/** All cases have to be opened with their codes again: whoever leaves a device leaves none of them open. */
export function forgetCases(cookies: CookieJar): readonly string[] {
  return cookies.names.filter((name) => name.startsWith(PREFIX)).map((name) => cookies.clear(name));
}

/** One case has to be opened again; nothing where this device holds no code for it. */
export function forgetCase(cookies: CookieJar, reference: string): readonly string[] {
  return cookies.names.filter((name) => name === nameOf(reference)).map((name) => cookies.clear(name));
}

/** Keeps a case open on this device; each page of it writes the cookie anew. */
export function rememberCase(
  visit: Pick<Visit, 'cookies' | 'channel'>,
  { reference, code }: CaseKey,
): string {
  return visit.cookies.write({ name: nameOf(reference), value: code, maxAge: caseIdle(visit) });
}
