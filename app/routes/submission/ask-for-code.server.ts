import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import { forgetCase, rememberCase } from '../../http/case-cookie.server.ts';
import { firstOf } from '../../http/form.server.ts';
import { hasLostFiles } from '../../http/kept-fields.server.ts';
import { goTo, sendAgain } from '../../http/respond.server.ts';
import { CODE, describeLostCase } from '../../i18n/describe/case/lost-case.ts';
import { answerTo, codeErrors } from '../code-failure.server.ts';
import type { Refused } from '../code-failure.server.ts';
import { readForm } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { keptForm } from '../kept-form.server.ts';
import { sayKioskLimit } from '../say-kiosk-limit.server.ts';
import { leaveCases } from './leave-cases.server.ts';

/** Somebody at a case whose code is not on their device, or opens it no more. */
type Stranger = Entry & { readonly reference: string };

/**
 * Where somebody without the code of a case goes on: to the page that asks for number and code. Who sends a form types
 * the code below what the form held; then the same form is sent once more.
 */
export async function askForCode(args: LoaderFunctionArgs, stranger: Stranger): Promise<Response> {
  const { portal, reference, visit, url } = stranger;
  if (args.request.method !== 'POST') return toCodeForm(stranger);
  const { input, isOwn } = await readForm(args);
  // What is closed already need not be opened to be closed; others may be open still.
  if (firstOf(input, 'intent') === 'leave') return leaveCases(stranger);
  if (input[CODE] === undefined) return keepForm(stranger, input);
  if (!isOwn) return keepForm(stranger, input, { reason: 'no-token' });
  const opened = await portal.enterCaseCode({
    reference,
    code: firstOf(input, CODE),
    network: visit.network,
  });
  if (!opened.ok) return keepForm(stranger, input, opened);
  return sendAgain(`${url.pathname}${url.search}`, [rememberCase(visit, opened)]);
}

/** Asks for number and code; the same for a case that does not exist and for one that is somebody else's. */
export function toCodeForm({ language }: Pick<Entry, 'language'>): Response {
  return goTo(`/${language}/submission`);
}

/**
 * Shows what a form held and asks for the code of its case, in place of the page: thrown, because the page's loader would
 * send away whoever has no code. One that opens nothing any more is forgotten, so that the next form asks for another.
 */
export function keepForm(stranger: Stranger, input: Input, refused: Refused | null = null): never {
  const { words, reference, visit } = stranger;
  for (const cookie of forgetCase(visit.cookies, reference)) visit.setCookie(cookie);
  sayKioskLimit(stranger);
  const unknown = { name: 'code', key: 'common:status.notFound' } as const;
  const view = describeLostCase(words, {
    reference,
    intent: firstOf(input, 'intent'),
    typedAt: (name) => input[name]?.[0] ?? null,
    hasLostFiles: hasLostFiles(input),
    errors: refused && codeErrors(words, { ...refused, unknown }),
  });
  throw keptForm(stranger, { view, input }, refused === null ? { status: 403 } : answerTo(refused));
}
