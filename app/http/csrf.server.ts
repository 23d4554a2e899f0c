import { timingSafeEqual } from 'node:crypto';

/** What of a request tells where it came from. */
export type Sender = {
  readonly secFetchSite: string | null;
  readonly origin: string | null;
};

/**
 * Whether an unsafe request came from our own pages. Browsers of today say so in `Sec-Fetch-Site` (W3C Fetch
 * Metadata), older ones in `Origin`, which is `null` from pages without referrer as ours are. Where neither says
 * anything, only the token of the form can tell.
 */
export function judgeSender(sender: Sender, ownOrigin: string): 'own' | 'foreign' | 'unknown' {
  if (sender.secFetchSite !== null) return sender.secFetchSite === 'same-origin' ? 'own' : 'foreign';
  if (sender.origin === null || sender.origin === 'null') return 'unknown';
  return sender.origin === ownOrigin ? 'own' : 'foreign';
}

/** Compares tokens in constant time. */
export function isSameToken(sent: string, expected: string): boolean {
  const [left, right] = [Buffer.from(sent), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
