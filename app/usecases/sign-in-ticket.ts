import type { Ports, SignInSecrets } from './ports.ts';

type TicketPorts = Pick<Ports, 'clock' | 'ids' | 'vault'>;

/** How long somebody may take at the provider; minutes. */
const LIFE_MINUTES = 10;

/** Longer addresses would not fit a cookie's value. */
const LONGEST_NEXT = 100;

/**
 * What a browser keeps while its person is at the identity provider: `secret.end.next.mac`. State, nonce and PKCE
 * verifier are derived from the secret under a key of ours, so the ticket names none of them.
 */
export type Ticket = { readonly text: string; readonly secrets: SignInSecrets; readonly next: string };

/** Makes a ticket that leads to `next`, one of our own paths. */
export function makeTicket(ports: TicketPorts, next: string): Ticket {
  const secret = ports.ids.secret();
  const end = ports.clock.now().getTime() + LIFE_MINUTES * 60_000;
  const kept = next.length > LONGEST_NEXT ? '' : next;
  const body = [secret, end.toString(36), encode(kept)].join('.');
  return { text: `${body}.${macOf(ports, body)}`, secrets: secretsOf(ports, secret), next: kept };
}

/** Reads a ticket; `null` when we did not write it or its time is over. */
export function readTicket(ports: Omit<TicketPorts, 'ids'>, text: string): Ticket | null {
  const [secret = '', end = '', next = '', mac] = text.split('.');
  if (mac !== macOf(ports, [secret, end, next].join('.'))) return null;
  if (Number.parseInt(end, 36) <= ports.clock.now().getTime()) return null;
  return { text, secrets: secretsOf(ports, secret), next: decode(next) };
}

function macOf({ vault }: Pick<Ports, 'vault'>, body: string): string {
  return vault.mac(`sign-in:${body}`);
}

function secretsOf({ vault }: Pick<Ports, 'vault'>, secret: string): SignInSecrets {
  return {
    state: vault.mac(`sign-in state:${secret}`),
    nonce: vault.mac(`sign-in nonce:${secret}`),
    verifier: vault.mac(`sign-in verifier:${secret}`),
  };
}

/** Paths of ours are ASCII; in base64url they fit a cookie. */
function encode(path: string): string {
  return btoa(path).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(text: string): string {
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}
