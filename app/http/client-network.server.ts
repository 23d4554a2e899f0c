import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The client's network: exactly `trustedProxies` hops are believed, counted from our own end of `X-Forwarded-For`,
 * so nobody can invent an address. IPv6 counts by /64, which is what one household or phone gets.
 */
export function networkOf(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim());
  const address = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies);
  return truncate(address || (request.socket.remoteAddress ?? 'unknown'));
}

function truncate(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '');
  return isIPv6(bare) ? `${expand(bare).slice(0, 4).join(':')}::/64` : bare;
}

/** All eight groups of an IPv6 address (RFC 4291 §2.2). */
function expand(address: string): readonly string[] {
  const [left = '', right] = address.split('::');
  const [head, tail] = [groups(left), groups(right ?? '')];
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...tail];
}

function groups(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}
