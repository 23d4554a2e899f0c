import { readStaffSession } from '../../http/staff-cookie.server.ts';
import { goTo } from '../../http/respond.server.ts';
import type { StaffMember } from '../../usecases/ports.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';

/** A caseworker at a page of the inbox. */
export type Officer = Entry & { readonly member: StaffMember; readonly reference: string };

/** Somebody at a door of the inbox, with a session that is still alive or without. */
export type Guest = Omit<Officer, 'member'> & { readonly member: StaffMember | null };

/** Looks who is at a page of the inbox. */
export async function greet(args: Parameters<typeof enter>[0]): Promise<Guest> {
  const entry = enter(args);
  const session = readStaffSession(entry.visit.cookies);
  const member = session === null ? null : await entry.portal.staffOf({ session });
  return { ...entry, member, reference: entry.params['reference'] ?? '' };
}

/** Lets in whom we know; others sign in first and come back to the page, or to the case of a file. */
export function admit({ member, ...guest }: Guest): Officer {
  if (member) return { ...guest, member };
  throw goTo(signInUrl(guest));
}

/** Opens a page of the inbox. */
export async function enterInbox(args: Parameters<typeof enter>[0]): Promise<Officer> {
  return admit(await greet(args));
}

/** Where to sign in on the way to this page. */
export function signInUrl({
  language,
  reference,
  url,
}: Pick<Guest, 'language' | 'reference' | 'url'>): string {
  const next = reference === '' ? `${url.pathname}${url.search}` : caseUrl(language, reference);
  return `/${language}/inbox/sign-in?${new URLSearchParams({ next }).toString()}`;
}

/** The page of a case. A file that is not there leads to it: where the case is none either, it says so. */
export function caseUrl(language: string, reference: string): string {
  return `/${language}/inbox/${encodeURIComponent(reference)}`;
}

/** What an address says of what was just done. */
const OF_THE_LAST_PAGE = ['done', 'was', 'about'];

/** The page of a case with the list it was opened from, so that the next case of that list stays known. */
export function caseInListUrl(
  { language, reference, url }: Pick<Guest, 'language' | 'reference' | 'url'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(url.search);
  for (const name of OF_THE_LAST_PAGE) query.delete(name);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return `${caseUrl(language, reference)}${text === '' ? '' : `?${text}`}`;
}
