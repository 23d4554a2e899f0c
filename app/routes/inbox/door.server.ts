import { firstOf } from '../../http/form.server.ts';
import { hasLostFiles } from '../../http/kept-fields.server.ts';
import { forbidden, goTo } from '../../http/respond.server.ts';
import { readStaffSession } from '../../http/staff-cookie.server.ts';
import { describeSignedOut } from '../../i18n/describe/desk/signed-out.ts';
import type { StaffMember } from '../../usecases/ports.ts';
import { enter, readForm } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { keptForm } from '../kept-form.server.ts';

/** A caseworker at a page of the inbox. */
export type Officer = Entry & { readonly member: StaffMember; readonly reference: string };

/** Opens a page of the inbox. Others sign in first and come back to the page, or to the case of a file. */
export async function enterInbox(args: Args): Promise<Officer> {
  const entry = enter(args);
  const guest = { ...entry, reference: entry.params['reference'] ?? '' };
  const session = readStaffSession(entry.visit.cookies);
  const member = session === null ? null : await entry.portal.staffOf({ session });
  if (member) {
    const { staffIdle: seconds } = entry.portal;
    const url = `/${entry.language}/inbox/stay`;
    entry.visit.endsAfter({ kind: 'staff', seconds, left: seconds, url });
    return { ...guest, member };
  }
  throw args.request.method === 'POST' ? await keepForm(args, guest) : goTo(signInUrl(guest));
}

/**
 * For what a page asks by itself: that keeps no session alive whose caseworker has left, and whoever is signed out is told
 * so by nothing but the status.
 */
export async function peekInbox(args: Args): Promise<Officer> {
  const entry = enter(args);
  const session = readStaffSession(entry.visit.cookies);
  const member = session === null ? null : await entry.portal.peekStaff({ session });
  if (!member) throw forbidden();
  return { ...entry, reference: entry.params['reference'] ?? '', member };
}

type Args = Parameters<typeof enter>[0];
type Guest = Omit<Officer, 'member'>;

/** The session ended while somebody was writing: what was written stays on a page, until they have signed in beside it. */
async function keepForm(args: Args, guest: Guest): Promise<Response> {
  const { input } = await readForm(args);
  const view = describeSignedOut(guest.words, {
    signIn: signInUrl(guest),
    intent: firstOf(input, 'intent'),
    typedAt: (name) => input[name]?.[0] ?? null,
    hasLostFiles: hasLostFiles(input),
  });
  return keptForm(guest, { view, input }, { status: 403 });
}

/** Where to sign in on the way to this page. */
function signInUrl({ language, reference, url }: Pick<Guest, 'language' | 'reference' | 'url'>): string {
  const next = reference === '' ? `${url.pathname}${url.search}` : caseUrl(language, reference);
  return `/${language}/inbox/sign-in?${new URLSearchParams({ next }).toString()}`;
}

/** The page of a case. A file that is not there leads to it: where the case is none either, it says so. */
export function caseUrl(language: string, reference: string): string {
  return `/${language}/inbox/${encodeURIComponent(reference)}`;
}

/** What an address says of what was just done. */
const OF_THE_LAST_PAGE = ['done', 'was', 'about', 'damaged'];

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
