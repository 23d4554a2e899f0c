import type { ActionFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo, notFound } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import { BUTTONS } from './case/acts.server.ts';
import type { Act, Intent } from './case/acts.server.ts';
import type { CaseFailure } from './case/failure.ts';
import { admit, caseInListUrl, greet } from './door.server.ts';
import type { Guest, Officer } from './door.server.ts';
import type { SignedOut } from './signed-out.server.ts';

/** Does what a button of the case's page says, and shows the page again. */
export async function actOnCase(args: ActionFunctionArgs): Promise<Response> {
  const guest = await greet(args);
  const { input, intent, isOwn } = await readSent(args, Object.keys(BUTTONS));
  // Only intents of the table come so far.
  const pressed = intent as Intent;
  if (guest.member === null && BUTTONS[pressed].fields.length > 0) return keepTyped(guest, pressed, input);
  const officer = admit(guest);
  if (!isOwn) return showAgain(officer, { pressed, input }, { notice: 'no-token' });
  return answer(officer, { pressed, input }, await BUTTONS[pressed].act(officer, input));
}

type Pressed = { readonly pressed: Intent; readonly input: Input };

function answer(officer: Officer, { pressed, input }: Pressed, act: Act): Response {
  const { part, done } = BUTTONS[pressed];
  if (act.ok) return goTo(`${caseInListUrl(officer, { done })}#${part}`);
  if (act.reason === 'no-case') throw notFound();
  if (act.reason === 'faults') return showAgain(officer, { pressed, input }, { faults: act.faults });
  return showAgain(officer, { pressed, input }, { notice: NOTICES[act.reason] });
}

const NOTICES = {
  'changed-elsewhere': 'conflict',
  'not-released': 'not-released',
  'no-seal': 'no-seal',
} as const;

/** The session ended while somebody was writing: what was written stays on the page, until they have signed in. */
function keepTyped({ attempt }: Guest, pressed: Intent, input: Input): Response {
  attempt.failure = {
    kind: 'signed-out',
    intent: pressed,
    version: firstOf(input, 'version'),
    id: firstOf(input, 'id'),
    typed: typedIn(pressed, input),
  } satisfies SignedOut;
  return again(403);
}

function typedIn(pressed: Intent, input: Input): CaseFailure['typed'] {
  return Object.fromEntries(BUTTONS[pressed].fields.map((field) => [field, firstOf(input, field)]));
}

const STATUS = { conflict: 409, 'no-token': 403, 'not-released': 403, 'no-seal': 503 } as const;

function showAgain({ attempt }: Officer, { pressed, input }: Pressed, what: Partial<CaseFailure>): Response {
  const failure: CaseFailure = {
    kind: 'case',
    typed: typedIn(pressed, input),
    seen: Number(firstOf(input, 'seen')) || 0,
    faults: [],
    notice: null,
    ...what,
  };
  attempt.failure = failure;
  return again(failure.notice === null ? 422 : STATUS[failure.notice]);
}
