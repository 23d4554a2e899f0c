import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { again, goTo } from '../../http/respond.server.ts';
import { firstOf } from '../../http/form.server.ts';
import { readTaken } from '../../http/uploads/read-taken.server.ts';
import { readSent } from '../enter.server.ts';
import type { Sent } from '../enter.server.ts';
import { refuseWithoutToken } from '../no-token.server.ts';
import { CasePage } from './case/case-page.tsx';
import { SentPage } from './case/sent-page.tsx';
import { describeCase, NOTHING_TYPED } from './case/view.server.ts';
import type { CaseView, NoticesFailure, ReplyFailure } from './case/view.server.ts';
import { keepForm, toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';
import type { Visitor } from './case-door.server.ts';
import { leaveCases } from './leave-cases.server.ts';

/** A case as the citizen sees it; right after sending (`?sent`), the confirmation. */
export async function loader(args: LoaderFunctionArgs): Promise<CaseView> {
  const visitor = await enterCase(args);
  // The confirmation shows nothing of what was written.
  const isRead = !visitor.url.searchParams.has('sent');
  const shown = await visitor.portal.showCase({ ...visitor, isRead });
  if (!shown) throw toCodeForm(visitor);
  return describeCase(visitor, shown);
}

/** Sends a message, sees to notices by e-mail, or closes the case on this device. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const visitor = await enterCase(args);
  const sent = await readSent(args, Object.keys(acts));
  if (!sent.isOwn) return refuseWithoutToken(visitor);
  return acts[sent.intent as keyof typeof acts](visitor, sent); // one of those that were just allowed
}

async function send(visitor: Visitor, { input }: Sent): Promise<Response> {
  const { portal, attempt, language, reference } = visitor;
  const [text, token] = [firstOf(input, 'text'), firstOf(input, 'token')];
  const documents = readTaken(input, 'documents');
  const written = await portal.writeToOffice({ ...visitor, token, text, documents });
  if (written.ok) return goTo(`/${language}/submission/${reference}?written`);
  if (written.reason === 'no-case') return keepForm(visitor, input);
  const failure: ReplyFailure = { kind: 'reply', text, faults: written.faults, kept: written.documents };
  attempt.failure = failure;
  return again(422);
}

/** Shows the form with what was typed: files are chosen again before it is sent. */
function edit({ attempt }: Visitor, { input }: Sent): Promise<Response> {
  attempt.failure = { kind: 'reply', ...NOTHING_TYPED, text: firstOf(input, 'text') } satisfies ReplyFailure;
  return Promise.resolve(again(200));
}

async function notify(visitor: Visitor, { input }: Sent): Promise<Response> {
  const { portal, attempt } = visitor;
  const address = firstOf(input, 'address');
  const wanted = await portal.wantNotices({ ...visitor, address });
  if (wanted.ok) return toCase(visitor);
  if (wanted.reason === 'no-case') return keepForm(visitor, input);
  attempt.failure = { kind: 'notices', address } satisfies NoticesFailure;
  return again(422);
}

async function stopNotices(visitor: Visitor, { input }: Sent): Promise<Response> {
  return (await visitor.portal.stopNotices(visitor)) ? toCase(visitor) : keepForm(visitor, input);
}

function toCase({ language, reference }: Visitor): Response {
  return goTo(`/${language}/submission/${reference}`);
}

const acts = { leave: leaveCases, send, edit, notify, 'stop-notices': stopNotices } as const;

export default function Status() {
  const view: CaseView = useLoaderData<typeof loader>();
  return view.isSent ? <SentPage view={view} /> : <CasePage view={view} />;
}
