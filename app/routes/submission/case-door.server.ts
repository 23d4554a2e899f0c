import { caseIdle, readCaseCode, rememberCase } from '../../http/case-cookie.server.ts';
import { download, withCookies } from '../../http/respond.server.ts';
import type { Download } from '../../http/respond.server.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { sayKioskLimit } from '../say-kiosk-limit.server.ts';
import { askForCode } from './ask-for-code.server.ts';

/** Somebody at their case. */
export type Visitor = Entry & { readonly reference: string; readonly code: string };

/** Opens a page of a case; without its code on this device it is asked for, below what was sent. */
export async function enterCase(args: Parameters<typeof enter>[0]): Promise<Visitor> {
  const entry = enter(args);
  const reference = entry.params['reference'] ?? '';
  const code = readCaseCode(entry.visit.cookies, reference);
  if (code === null) throw await askForCode(args, { ...entry, reference });
  entry.visit.setCookie(rememberCase(entry.visit, { reference, code }));
  const url = `/${entry.language}/submission/${reference}/stay`;
  const seconds = caseIdle(entry.visit);
  entry.visit.endsAfter({ kind: 'case', seconds, left: seconds, url });
  sayKioskLimit(entry, url);
  return { ...entry, reference, code };
}

/** A file of a case. Whoever fetches one has not left, so it keeps the case open as a page does. */
export function fileFor({ visit }: Visitor, file: Download): Response {
  return withCookies(download(file), visit.newCookies);
}
