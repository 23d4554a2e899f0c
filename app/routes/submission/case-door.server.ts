import { readCaseCode, rememberCase } from '../../http/case-cookie.server.ts';
import { goTo } from '../../http/respond.server.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';

/** Somebody at their case. */
export type Visitor = Entry & { readonly reference: string; readonly code: string };

/** Opens a page of a case; without its code on this device, number and code are asked for. */
export function enterCase(args: Parameters<typeof enter>[0]): Visitor {
  const entry = enter(args);
  const reference = entry.params['reference'] ?? '';
  const code = readCaseCode(entry.visit.cookies);
  if (code === null) throw toCodeForm({ ...entry, reference });
  entry.visit.setCookie(rememberCase(entry.visit.cookies, code));
  return { ...entry, reference, code };
}

/** Asks for number and code; the same for a case that does not exist and for one that is somebody else's. */
export function toCodeForm({ language }: Pick<Visitor, 'language' | 'reference'>): Response {
  return goTo(`/${language}/submission`);
}
