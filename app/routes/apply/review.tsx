import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Actions } from '../../components/actions.tsx';
import { Fields } from '../../components/fields/index.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { rememberCase } from '../../http/case-cookie.server.ts';
import { rememberSentDraft } from '../../http/draft-cookie.server.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import { placeUrl } from './place-url.ts';
import { describeReviewPage } from './review-view.server.ts';
import type { ReviewFailure } from './review-view.server.ts';
import { enterForm, toEntrance, toSaved } from './way.server.ts';
import type { Traveller } from './way.server.ts';

/** The check page; where something is still open it leads there. */
export async function loader(args: LoaderFunctionArgs) {
  const traveller = enterForm(args);
  const shown = await traveller.portal.showReview({ code: traveller.code });
  // Only this route's action leaves anything here.
  if (shown.ok)
    return describeReviewPage(traveller, shown, traveller.attempt.failure as ReviewFailure | null);
  throw shown.reason === 'incomplete' ? goTo(placeUrl(traveller.way, shown.next)) : toEntrance(traveller.way);
}

/** Submits. Sent twice, it leads to the same submission. */
export async function action(args: ActionFunctionArgs) {
  const traveller = enterForm(args);
  const { portal, way, code, language, visit } = traveller;
  const { input, intent, isOwn } = await readSent(args, ['send', 'save-and-leave']);
  if (intent === 'save-and-leave') return toSaved(way);
  if (!isOwn) return showAgain(traveller, 403, { issues: [], notice: 'no-token' });
  const sent = await portal.submitDraft({ code, language, input, token: firstOf(input, 'token') });
  if (sent.ok) {
    const status = `/${language}/submission/${sent.reference}?sent`;
    return goTo(status, [
      rememberCase(visit.cookies, code),
      rememberSentDraft(visit.cookies, way.service, code),
    ]);
  }
  return refuse(traveller, sent);
}

type Refused = Extract<Awaited<ReturnType<Traveller['portal']['submitDraft']>>, { readonly ok: false }>;

function refuse(traveller: Traveller, refused: Refused): Response {
  if (refused.reason === 'issues') return showAgain(traveller, 422, { issues: refused.issues, notice: null });
  if (refused.reason === 'incomplete') return goTo(placeUrl(traveller.way, refused.next));
  if (refused.reason === 'no-draft' || refused.reason === 'already-sent') return toEntrance(traveller.way);
  return showAgain(traveller, 409, { issues: [], notice: refused.reason });
}

function showAgain({ attempt }: Traveller, status: 403 | 409 | 422, failure: ReviewFailure): Response {
  attempt.failure = failure;
  return again(status);
}

export default function Review() {
  const { heading, lead, errors, sections, before, declaration, form, send, leave } =
    useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead} errors={errors}>
      <SummaryList sections={sections} />
      <PostForm {...form}>
        <h2>{before.heading}</h2>
        {before.text === null ? null : <p>{before.text}</p>}
        {declaration.heading === null ? null : <h2>{declaration.heading}</h2>}
        <Fields fields={declaration.fields} />
        <Actions>
          <SubmitButton intent="send" text={send} />
          <SubmitButton intent="save-and-leave" text={leave} tone="quiet" />
        </Actions>
      </PostForm>
    </Main>
  );
}
