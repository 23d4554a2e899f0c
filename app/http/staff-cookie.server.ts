import type { CookieJar } from './cookies.server.ts';

const NAME = 'staff';

/** The secret of a staff session; its life is kept by the server. */
export function readStaffSession(cookies: CookieJar): string | null {
  return cookies.read(NAME);
}

/** Strict: no link from elsewhere opens a page of the inbox with this session. */
export function rememberStaff(cookies: CookieJar, session: string): string {
  return cookies.write({ name: NAME, value: session, maxAge: null, sameSite: 'Strict' });
}

/** Ends the session on this device. */
export function forgetStaff(cookies: CookieJar): string {
  return cookies.clear(NAME);
}
