import type { ActionFunctionArgs } from '@remix-run/node';
import type { Input } from '#forms/engine/model.ts';
import { again, goTo, notFound } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import type { RequestFailure } from './corrections-view.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { versionIn } from './page-in.server.ts';

/** Shows a request as the person will read it, sends it, or takes back the one that waits. */
export async function actOnCorrections(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { input, intent, isOwn } = await readSent(args, ['preview', 'edit', 'send', 'take-back']);
  if (!isOwn) return showAgain(officer, input, { notice: 'no-token' });
  if (intent === 'edit') return showAgain(officer, input, {});
  const target = { ...officer, version: versionIn(input) };
  const done =
    intent === 'take-back'
      ? await officer.portal.takeBackCorrection(target)
      : await officer.portal.requestCorrection({ ...target, input, isPreview: intent === 'preview' });
  if (done.ok && intent === 'preview') return showAgain(officer, input, { isPreview: true });
  if (done.ok) return goTo(`${caseUrl(officer.language, officer.reference)}?done=changed`);
  if (done.reason === 'no-case') throw notFound();
  if (done.reason === 'faults') return showAgain(officer, input, { faults: done.faults });
  return showAgain(officer, input, { notice: done.reason === 'no-seal' ? 'no-seal' : 'conflict' });
}

const STATUS = { conflict: 409, 'no-token': 403, 'no-seal': 503 } as const;

function showAgain({ attempt }: Officer, typed: Input, what: Partial<RequestFailure>): Response {
  const failure: RequestFailure = {
    kind: 'request',
    typed,
    faults: [],
    notice: null,
    isPreview: false,
    ...what,
  };
  attempt.failure = failure;
  if (failure.notice !== null) return again(STATUS[failure.notice]);
  return again(failure.faults.length > 0 ? 422 : 200);
}
