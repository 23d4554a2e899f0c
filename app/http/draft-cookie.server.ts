import type { CookieJar } from './cookies.server.ts';

/** The person's code for the draft of one service; it stays on the device as long as the draft itself. */
const nameOf = (service: string): string => `draft-${service}`;

const SECONDS_PER_DAY = 86_400;

/** A draft lives 30 days at most (§ 8a Abs. 2 OZG), so its cookie need not outlive that. */
const LIFE = 30 * SECONDS_PER_DAY;

/** The code of the draft this device is working on. */
export function readDraftCode(cookies: CookieJar, service: string): string | null {
  return cookies.read(nameOf(service));
}

/** Lets this device find the draft again. */
export function rememberDraft(cookies: CookieJar, service: string, code: string): string {
  return cookies.write({ name: nameOf(service), value: code, maxAge: LIFE });
}

/** Nothing of the draft stays on this device. */
export function forgetDraft(cookies: CookieJar, service: string): string {
  return cookies.clear(nameOf(service));
}
