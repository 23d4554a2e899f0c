import type { ActionFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo, notFound } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import type { Act } from './case/act.ts';
import { BUTTONS, finishes } from './case/acts.server.ts';
import type { Button, Intent } from './case/acts.server.ts';
import type { CaseFailure } from './case/failure.ts';
import { caseInListUrl, enterInbox } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { seenIn } from './page-in.server.ts';
import { nextCase } from './way-on.server.ts';

/** Does what a button of the case's page says, and shows the page again. */
export async function actOnCase(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { input, intent, about, isOwn } = await readSent(args, Object.keys(BUTTONS));
  // Only intents of the table come so far.
  const pressed = intent as Intent;
  const press = { pressed, input, about };
  if (!isOwn) return showAgain(officer, press, { notice: 'no-token' });
  // Looked up before, because afterwards the case may stand elsewhere in the list.
  const next = finishes(pressed, input) ? await nextCase(officer) : null;
  const act = await BUTTONS[pressed].act(officer, input, about);
  return act.ok ? goTo(afterwards(officer, press, next)) : refuse(officer, press, act);
}

type Pressed = { readonly pressed: Intent; readonly input: Input; readonly about: string };

/** Where it goes on: with the next case of the list, or where on the page it was done. */
function afterwards(officer: Officer, { pressed, input, about }: Pressed, next: string | null): string {
  const { reference } = officer;
  if (next !== null)
    return caseInListUrl({ ...officer, reference: next }, { done: 'finished', about: reference });
  const { part, done, was }: Button = BUTTONS[pressed];
  const isLast = finishes(pressed, input);
  const before = was ? { was: was(input, about) } : {};
  return `${caseInListUrl(officer, { done: isLast ? 'last' : done, ...before })}#${part}`;
}

function refuse(officer: Officer, press: Pressed, act: Exclude<Act, { readonly ok: true }>): Response {
  if (act.reason === 'no-case') throw notFound();
  const typed = typedIn(press.pressed, press.input);
  return showAgain(officer, press, { kept: act.kept ?? [], ...whyNot(act, typed) });
}

function whyNot(act: Refused, typed: CaseFailure['typed']): Partial<CaseFailure> {
  if (act.reason === 'goes-on')
    return { faults: act.faults, typed: { ...typed, message: act.typed, template: '' } };
  return act.reason === 'faults' ? { faults: act.faults } : { notice: NOTICES[act.reason] };
}

type Refused = Exclude<Act, { readonly ok: true } | { readonly reason: 'no-case' }>;

const NOTICES = {
  'changed-elsewhere': 'conflict',
  'not-released': 'not-released',
  'no-seal': 'no-seal',
} as const;

function typedIn(pressed: Intent, input: Input): CaseFailure['typed'] {
  return Object.fromEntries(BUTTONS[pressed].fields.map((field) => [field, firstOf(input, field)]));
}

const STATUS = { conflict: 409, 'no-token': 403, 'not-released': 403, 'no-seal': 503 } as const;

function showAgain({ attempt }: Officer, { pressed, input }: Pressed, what: Partial<CaseFailure>): Response {
  const failure: CaseFailure = {
    kind: 'case',
    typed: typedIn(pressed, input),
    seen: seenIn(input),
    faults: [],
    kept: [],
    notice: null,
    ...what,
  };
  attempt.failure = failure;
  if (failure.notice !== null) return again(STATUS[failure.notice]);
  return again(failure.faults.length > 0 ? 422 : 200);
}
