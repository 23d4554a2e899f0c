import type { ActionFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import { STATES } from '../../i18n/describe/inbox/filter.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo, notFound } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import type { CaseFailure } from './case-view.server.ts';
import { admit, caseUrl, greet } from './door.server.ts';
import type { Guest, Officer } from './door.server.ts';
import type { SignedOut } from './signed-out.server.ts';

/** Takes a case on or moves it to another state, and shows it again. */
export async function actOnCase(args: ActionFunctionArgs): Promise<Response> {
  const guest = await greet(args);
  const { input, intent, isOwn } = await readSent(args, ['take', 'change']);
  if (guest.member === null && intent === 'change') return keepTyped(guest, input);
  const officer = admit(guest);
  if (!isOwn) return showAgain(officer, input, { notice: 'no-token' });
  return intent === 'take' ? take(officer, input) : change(officer, input);
}

/** The session ended while somebody was writing: what was written stays on the page, until they have signed in. */
function keepTyped({ attempt }: Guest, input: Input): Response {
  attempt.failure = {
    kind: 'signed-out',
    version: firstOf(input, 'version'),
    ...typedIn(input),
  } satisfies SignedOut;
  return again(403);
}

function typedIn(input: Input): CaseFailure['typed'] {
  return { state: firstOf(input, 'state'), note: firstOf(input, 'note') };
}

async function take(officer: Officer, input: Input): Promise<Response> {
  const taken = await officer.portal.takeOnCase({ ...officer, version: versionIn(input) });
  if (taken.ok) return goTo(`${caseUrl(officer.language, officer.reference)}?done=taken`);
  if (taken.reason === 'no-case') throw notFound();
  return showAgain(officer, input, { notice: 'conflict' });
}

async function change(officer: Officer, input: Input): Promise<Response> {
  const changed = await officer.portal.changeCaseState({
    ...officer,
    version: versionIn(input),
    state: STATES.find((state) => state === firstOf(input, 'state')) ?? null,
    note: firstOf(input, 'note'),
  });
  if (changed.ok) return goTo(`${caseUrl(officer.language, officer.reference)}?done=changed`);
  if (changed.reason === 'no-case') throw notFound();
  if (changed.reason === 'faults') return showAgain(officer, input, { faults: changed.faults });
  return showAgain(officer, input, { notice: 'conflict' });
}

/** The version the page was shown with; what is no number fits no case. */
function versionIn(input: Input): number {
  const text = firstOf(input, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

const STATUS = { conflict: 409, 'no-token': 403 } as const;

function showAgain({ attempt }: Officer, input: Input, what: Partial<CaseFailure>): Response {
  const failure: CaseFailure = { kind: 'case', typed: typedIn(input), faults: [], notice: null, ...what };
  attempt.failure = failure;
  return again(failure.notice === null ? 422 : STATUS[failure.notice]);
}
