import type { ActionFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import type { BatchOutcome } from '../../i18n/describe/inbox/batch.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import type { CasesChange, ChosenCase } from '../../usecases/change-cases.ts';
import { readSent } from '../enter.server.ts';
import { enterInbox } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { secrecyOf } from './secrecy.server.ts';
import { fromStart, readWish, tidySearch, wishQuery, wishUrl } from './wish.ts';

/** What was done in the list, for the page that shows it again. */
export type ListAttempt =
  | { readonly kind: 'batch'; readonly outcome: BatchOutcome; readonly picked: readonly string[] }
  | { readonly kind: 'no-token' }
  | { readonly kind: 'view'; readonly name: string };

const BATCH = ['take', 'assign', 'mark', 'unmark', 'read', 'unread'] as const;
const INTENTS = ['choose', 'save-view', 'read-all', ...BATCH] as const;

/** Chooses, saves a choice under a name, or does something with several cases. */
export async function actOnList(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { input, intent, isOwn } = await readSent(args, INTENTS);
  if (!isOwn) return showAgain(officer, { kind: 'no-token' }, 403);
  if (intent === 'choose') return goTo(chosenUrl(officer, input));
  if (intent === 'save-view') return saveView(officer, input);
  if (intent === 'read-all') return readAll(officer);
  return changeAll(officer, input, intent);
}

/** The address of what was chosen; what was searched for is hidden in it. */
function chosenUrl(officer: Officer, input: Input): string {
  const { hide } = secrecyOf(officer);
  const asked = new URLSearchParams(
    Object.entries(input).flatMap(([name, [value = '']]) => (value === '' ? [] : [[name, value]])),
  );
  const wish = readWish(asked, { services: servicesOf(officer), show: tidySearch });
  return wishUrl(officer.language, fromStart(wish), { hide });
}

async function saveView(officer: Officer, input: Input): Promise<Response> {
  const { url, language, member, portal } = officer;
  const secrecy = secrecyOf(officer);
  const wish = fromStart(readWish(url.searchParams, { services: servicesOf(officer), ...secrecy }));
  const name = firstOf(input, 'name');
  const saved = await portal.saveView({ member, name, query: wishQuery(wish, secrecy) });
  if (saved.ok) return goTo(wishUrl(language, wish, secrecy));
  return showAgain(officer, { kind: 'view', name }, 422);
}

async function readAll({ portal, member, url }: Officer): Promise<Response> {
  await portal.readEverything({ member });
  return goTo(`${url.pathname}${url.search}`);
}

async function changeAll(officer: Officer, input: Input, intent: string): Promise<Response> {
  const { portal, member } = officer;
  const cases = (input['case'] ?? []).flatMap(chosenCase);
  const outcome = await portal.changeCases({ member, cases, change: changeIn(input, intent) });
  const attempt = { kind: 'batch', outcome, picked: outcome.left.map(({ reference }) => reference) } as const;
  return showAgain(officer, attempt, cases.length === 0 ? 422 : outcome.left.length > 0 ? 409 : 200);
}

function chosenCase(value: string): readonly ChosenCase[] {
  const [, reference, version] = /^([\w-]{1,20}):(\d{1,9})$/.exec(value) ?? [];
  return reference === undefined ? [] : [{ reference, version: Number(version) }];
}

function changeIn(input: Input, intent: string): CasesChange {
  const kind = BATCH.find((each) => each === intent) ?? 'read';
  if (kind === 'assign') return { kind, to: firstOf(input, 'to') || null };
  if (kind === 'mark' || kind === 'unmark') return { kind, label: firstOf(input, 'mark') };
  return { kind };
}

/** The services that can be chosen. */
export function servicesOf({ portal }: Pick<Officer, 'portal'>): readonly string[] {
  return portal.ports.catalogue.services.map(({ id }) => id);
}

function showAgain(officer: Officer, attempt: ListAttempt, status: 200 | 403 | 409 | 422): Response {
  officer.attempt.failure = attempt;
  return again(status);
}
