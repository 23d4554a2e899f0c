import type { Ports } from './ports.ts';
import { signInAs } from './staff-session.ts';
import { makeTicket, readTicket } from './sign-in-ticket.ts';

type ProviderPorts = Pick<Ports, 'clock' | 'ids' | 'vault' | 'staff' | 'identity'>;

type Begun =
  | { readonly ok: true; readonly url: string; readonly ticket: string }
  | { readonly ok: false; readonly reason: 'no-provider' }
  | { readonly ok: false; readonly reason: 'unreachable'; readonly error: unknown };

/** Begins a sign-in at the identity provider: where to go, and the ticket to come back with. */
export async function beginSignIn(
  ports: ProviderPorts,
  input: {
    /** The address the provider sends people back to. */
    readonly callback: string;
    /** One of our own paths to go on to. */
    readonly next: string;
  },
): Promise<Begun> {
  if (!ports.identity) return { ok: false, reason: 'no-provider' };
  const { text, secrets } = makeTicket(ports, input.next);
  const asked = await ports.identity.begin(secrets, input.callback);
  return asked.ok ? { ...asked, ticket: text } : asked;
}

export type SignedIn =
  | { readonly ok: true; readonly session: string; readonly next: string }
  /**
   * `refused`: not begun here, too late, used before, or the provider said no. `too-weak`: not proved as we ask for it.
   * `unknown`: nobody of ours.
   */
  | { readonly ok: false; readonly reason: 'refused' | 'too-weak' | 'unknown' }
  | { readonly ok: false; readonly reason: 'unreachable'; readonly error: unknown };

/** Ends a sign-in with what the provider sent back; a session that was open before is over. */
export async function finishSignIn(
  ports: ProviderPorts,
  input: {
    readonly url: URL;
    readonly ticket: string | null;
    readonly previous: string | null;
  },
): Promise<SignedIn> {
  const ticket = input.ticket === null ? null : readTicket(ports, input.ticket);
  if (!ports.identity || !ticket) return { ok: false, reason: 'refused' };
  const vouched = await ports.identity.finish(ticket.secrets, input.url);
  if (!vouched.ok) return vouched;
  const session = await signInAs(ports, { subject: vouched.subject, previous: input.previous });
  return session === null ? { ok: false, reason: 'unknown' } : { ok: true, session, next: ticket.next };
}
