import { firstFound } from './first-found.ts';
import type { Ports, StaffMember } from './ports.ts';

type SessionPorts = Pick<Ports, 'clock' | 'ids' | 'vault' | 'staff'>;

/** Staff sessions end after this time without a request; minutes. */
export const IDLE_MINUTES = 15;
/** A one-time sign-in link works this long; minutes. */
const LINK_MINUTES = 60;

/** Makes a one-time link for a member of staff; returns its secret, of which only a MAC is stored. */
export async function makeSignInLink(
  ports: SessionPorts,
  { staffId }: { readonly staffId: string },
): Promise<string> {
  const secret = ports.ids.secret();
  await ports.staff.addSignInLink({
    hash: ports.vault.lookup(secret),
    staffId,
    expiresAt: inMinutes(ports, LINK_MINUTES),
  });
  return secret;
}

/** The session this device had before; it ends with the next sign-in (rotation). */
type Previous = { readonly previous: string | null };

/** Signs in by a one-time link; `null` when it was used or is too old. Returns the session's secret. */
export async function signInWithLink(
  ports: SessionPorts,
  { secret, previous }: { readonly secret: string } & Previous,
): Promise<string | null> {
  const member = await firstFound(ports.vault.lookups(secret), (hash) =>
    ports.staff.takeSignInLink(hash, now(ports)),
  );
  return member && startSession(ports, member, previous);
}

/** Signs in somebody whom the identity provider vouches for; `null` when nobody here has that subject. */
export async function signInAs(
  ports: SessionPorts,
  { subject, previous }: { readonly subject: string } & Previous,
): Promise<string | null> {
  const member = await ports.staff.findBySubject(subject);
  return member && startSession(ports, member, previous);
}

/** Who a session belongs to; each request prolongs it. */
export function staffOf(
  ports: SessionPorts,
  { session }: { readonly session: string },
): Promise<StaffMember | null> {
  return firstFound(ports.vault.lookups(session), (hash) =>
    ports.staff.findBySession(hash, now(ports), inMinutes(ports, IDLE_MINUTES)),
  );
}

/** Who a session belongs to, without prolonging it: for what a page asks by itself while nobody is at the desk. */
export function peekStaff(
  { clock, vault, staff }: SessionPorts,
  { session }: { readonly session: string },
): Promise<StaffMember | null> {
  return firstFound(vault.lookups(session), (hash) => staff.peekSession(hash, now({ clock })));
}

/** Ends a session at once. */
export async function signOut(
  { vault, staff }: SessionPorts,
  { session }: { readonly session: string },
): Promise<void> {
  for (const hash of vault.lookups(session)) await staff.removeSession(hash);
}

async function startSession(
  ports: SessionPorts,
  member: StaffMember,
  previous: string | null,
): Promise<string> {
  if (previous !== null) await signOut(ports, { session: previous });
  const secret = ports.ids.secret();
  await ports.staff.addSession({
    hash: ports.vault.lookup(secret),
    staffId: member.id,
    expiresAt: inMinutes(ports, IDLE_MINUTES),
  });
  return secret;
}

function now({ clock }: Pick<Ports, 'clock'>): string {
  return clock.now().toISOString();
}

function inMinutes({ clock }: Pick<Ports, 'clock'>, minutes: number): string {
  return new Date(clock.now().getTime() + minutes * 60_000).toISOString();
}
