import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Input } from '#forms/engine/model.ts';
import { LinkList } from '../../components/link-list.tsx';
import { Main } from '../../components/main.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { rememberCase } from '../../http/case-cookie.server.ts';
import { rememberSentDraft } from '../../http/draft-cookie.server.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import { contextOf, readSent } from '../enter.server.ts';
import { ClosingForm } from './closing-form.tsx';
import { EntrancePage } from './entrance-page.tsx';
import { placeUrl } from './place-url.ts';
import { describeReviewPage } from './review-view.server.ts';
import type { ReviewFailure } from './review-view.server.ts';
import { describeSentBefore } from './sent-before.server.ts';
import { enterForm, sayLimit, toEntrance, toSaved } from './way.server.ts';
import type { Traveller } from './way.server.ts';

/** The check page; where something is still open it leads there, and what was sent before it says so. */
export async function loader(args: LoaderFunctionArgs) {
  const traveller = enterForm(args);
  const { portal, code, way, attempt } = traveller;
  // Only this route's action leaves anything here.
  const failure = attempt.failure as ReviewFailure | SentBefore | null;
  if (failure?.kind === 'sent-before')
    return describeSentBefore(traveller, { service: way.service, reference: failure.reference, code });
  const shown = await portal.showReview({ code });
  if (shown.ok) {
    sayLimit(traveller, way, shown.limit);
    return describeReviewPage(traveller, shown, failure);
  }
  throw shown.reason === 'incomplete' ? goTo(placeUrl(way, shown.next)) : toEntrance(way);
}

type SentBefore = { readonly kind: 'sent-before'; readonly reference: string };

/** Submits. Sent twice, it leads to the same submission. */
export async function action(args: ActionFunctionArgs) {
  const traveller = enterForm(args);
  const { portal, way, code, language, visit } = traveller;
  const { input, intent, isOwn } = await readSent(args, ['send', 'save-and-leave']);
  if (intent === 'save-and-leave') return toSaved(way);
  if (!isOwn) return showAgain(traveller, 403, { typed: input, notice: 'no-token' });
  const sent = await portal.submitDraft({ code, language, input, token: firstOf(input, 'token') });
  if (sent.ok) {
    const status = `/${language}/submission/${sent.reference}?sent`;
    return goTo(status, [
      rememberCase(visit, { reference: sent.reference, code }),
      rememberSentDraft(visit, way.service, code),
    ]);
  }
  if ('error' in sent) contextOf(args.context).report(sent.error);
  return refuse(traveller, input, sent);
}

type Refused = Extract<Awaited<ReturnType<Traveller['portal']['submitDraft']>>, { readonly ok: false }>;

function refuse(traveller: Traveller, typed: Input, refused: Refused): Response {
  if (refused.reason === 'no-draft') return toEntrance(traveller.way);
  if (refused.reason === 'incomplete') return goTo(placeUrl(traveller.way, refused.next));
  if (refused.reason === 'already-sent') return saySentBefore(traveller, refused.reference);
  if (refused.reason === 'issues') return showAgain(traveller, 422, { typed, issues: refused.issues });
  if (refused.reason === 'no-seal') return showAgain(traveller, 503, { typed, notice: refused.reason });
  if (refused.reason === 'no-message')
    return showAgain(traveller, 500, { typed, notice: refused.reason, number: refused.number });
  // What was declared was said of other answers than those that are shown now.
  const kept = refused.reason === 'changed-elsewhere' ? {} : typed;
  return showAgain(traveller, 409, { typed: kept, notice: refused.reason });
}

function saySentBefore({ attempt }: Traveller, reference: string): Response {
  attempt.failure = { kind: 'sent-before', reference } satisfies SentBefore;
  return again(409);
}

type Found = Pick<ReviewFailure, 'typed'> & Partial<ReviewFailure>;

function showAgain({ attempt }: Traveller, status: 403 | 409 | 422 | 500 | 503, found: Found): Response {
  attempt.failure = {
    kind: 'review',
    issues: [],
    notice: null,
    number: '',
    ...found,
  } satisfies ReviewFailure;
  return again(status);
}

export default function Review() {
  const view = useLoaderData<typeof loader>();
  return view.kind === 'entrance' ? <EntrancePage view={view} /> : <CheckPage {...view} />;
}

type Data = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { readonly kind: 'review' }>;

function CheckPage({ heading, lead, errors, sections, before, privacy, ...closing }: Data) {
  return (
    <Main heading={heading} lead={lead} errors={errors}>
      <SummaryList sections={sections} />
      <ClosingForm {...closing}>
        <h2>{before.heading}</h2>
        {before.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <LinkList links={[privacy]} />
      </ClosingForm>
    </Main>
  );
}
