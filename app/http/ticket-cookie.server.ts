import type { CookieJar } from './cookies.server.ts';

const NAME = 'sign-in';

/** Seconds somebody may take at the identity provider; the ticket itself knows its end too. */
const LIFE = 10 * 60;

/** The ticket of a sign-in that is under way. */
export function readTicketCookie(cookies: CookieJar): string | null {
  return cookies.read(NAME);
}

/** Lax, because the provider's redirect back to us comes from another site. */
export function rememberTicket(cookies: CookieJar, ticket: string): string {
  return cookies.write({ name: NAME, value: ticket, maxAge: LIFE, sameSite: 'Lax' });
}

/** A ticket is good for one answer. */
export function forgetTicket(cookies: CookieJar): string {
  return cookies.clear(NAME);
}
