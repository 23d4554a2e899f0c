import { readStaffSession } from '../../http/staff-cookie.server.ts';
import { goTo } from '../../http/respond.server.ts';
import type { StaffMember } from '../../usecases/ports.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';

/** A caseworker at a page of the inbox. */
export type Officer = Entry & { readonly member: StaffMember; readonly reference: string };

/** Opens a page of the inbox; without a session staff sign in first and come back to the page, or to the case of a file. */
export async function enterInbox(args: Parameters<typeof enter>[0]): Promise<Officer> {
  const entry = enter(args);
  const { portal, visit, params, language, url } = entry;
  const session = readStaffSession(visit.cookies);
  const member = session === null ? null : await portal.staffOf({ session });
  const reference = params['reference'] ?? '';
  if (member) return { ...entry, member, reference };
  const next = reference === '' ? `${url.pathname}${url.search}` : caseUrl(language, reference);
  throw goTo(`/${language}/inbox/sign-in?${new URLSearchParams({ next }).toString()}`);
}

/** The page of a case. A file that is not there leads to it: where the case is none either, it says so. */
export function caseUrl(language: string, reference: string): string {
  return `/${language}/inbox/${encodeURIComponent(reference)}`;
}
