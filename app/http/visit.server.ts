import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Channel } from '#forms/engine/model.ts';
import { networkOf } from './client-network.server.ts';
import { openCookieJar } from './cookies.server.ts';
import type { CookieJar } from './cookies.server.ts';
import { judgeSender } from './csrf.server.ts';

/** What a request says about who asks: read once at the door, below it no `Request` is looked at. */
export type Visit = {
  /** Whose device it is: a kiosk's is everybody's. */
  readonly channel: Channel;
  readonly cookies: CookieJar;
  readonly sender: 'own' | 'foreign' | 'unknown';
  /** The network that budgets are counted by: an IPv4 address or an IPv6 /64. */
  readonly network: string;
  /** The token every form of this visit carries; proves itself where the browser says nothing of the sender. */
  readonly formToken: string;
  /** Sets a cookie with the page that answers. */
  readonly setCookie: (cookie: string) => void;
  /** The cookies to set with the answer. */
  readonly newCookies: readonly string[];
  /** Says that the page which answers ends without a click, and where it is prolonged. */
  readonly endsAfter: (limit: Limit) => void;
  /** Of what was said so, what is over first; of two at once, the later said. */
  readonly limit: () => Limit | null;
};

/**
 * What ends when nothing prolongs it: after how many seconds, how many are left of them when the page is shown, and the
 * address that prolongs it.
 */
type Limit = {
  readonly kind: 'staff' | 'case' | 'draft' | 'correction' | 'kiosk';
  readonly seconds: number;
  readonly left: number;
  readonly url: string;
};

type Door = {
  readonly channel: Channel;
  readonly origin: string;
  readonly trustedProxies: number;
  readonly mac: (text: string) => string;
};

const VISIT_COOKIE = 'visit';

/** Reads what a request says about who asks. A first visit gets a random cookie, for the tokens in its forms. */
export function openVisit(request: IncomingMessage, door: Door): Visit {
  const cookies = openCookieJar(request.headers.cookie ?? null, door.origin.startsWith('https:'));
  const known = cookies.read(VISIT_COOKIE);
  const id = known ?? randomBytes(16).toString('base64url');
  const newCookies = known ? [] : [cookies.write({ name: VISIT_COOKIE, value: id, maxAge: null })];
  const limits: Limit[] = [];
  return {
    channel: door.channel,
    cookies,
    endsAfter: (limit) => limits.push(limit),
    limit: () => limits.toSorted((one, other) => other.left - one.left).at(-1) ?? null,
    setCookie: (cookie) => newCookies.push(cookie),
    newCookies,
    sender: judgeSender(
      { secFetchSite: single(request.headers['sec-fetch-site']), origin: request.headers.origin ?? null },
      door.origin,
    ),
    network: networkOf(request, door.trustedProxies),
    formToken: door.mac(`form:${id}`),
  };
}

function single(header: string | readonly string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
