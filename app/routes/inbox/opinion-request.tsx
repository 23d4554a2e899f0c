import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Input } from '#forms/engine/model.ts';
import { Fields } from '../../components/fields/index.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo, notFound } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import { enterInbox, caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { pageIn } from './page-in.server.ts';
import { Chooser } from './opinions/chooser.tsx';
import { describeRequest } from './opinions/request-view.server.ts';
import type { RequestFailure, RequestView } from './opinions/request-view.server.ts';
import { refuseWithoutKey } from './refuse-without-key.server.ts';
import { StaffBar } from './staff-bar.tsx';

/** Asks another agency for its opinion on a case, and chooses what it is shown. */
export async function loader(args: LoaderFunctionArgs): Promise<RequestView> {
  const officer = await enterInbox(args);
  const shown = await officer.portal
    .showOpinionForm(officer)
    .catch((error: unknown) => refuseWithoutKey(officer, error));
  if (!shown) throw notFound();
  // Only this route's action leaves anything here.
  return describeRequest(officer, shown, officer.attempt.failure as RequestFailure | null);
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { input, isOwn } = await readSent(args, ['ask']);
  if (!isOwn) return showAgain(officer, { input, faults: [], notice: 'no-token' });
  const asked = await officer.portal.askOpinion({ ...officer, ...pageIn(input), ...chosenIn(input), input });
  if (asked.ok) return goTo(`${caseUrl(officer.language, officer.reference)}?done=opinion#opinions`);
  if (asked.reason === 'no-case') throw notFound();
  if (asked.reason === 'faults') return showAgain(officer, { input, faults: asked.faults, notice: null });
  return showAgain(officer, { input, faults: [], notice: 'conflict' });
}

function chosenIn(input: Input) {
  return {
    asked: firstOf(input, 'asked'),
    text: firstOf(input, 'question'),
    sections: input['section'] ?? [],
    rows: input['row'] ?? [],
    documents: input['document'] ?? [],
  };
}

const STATUS = { conflict: 409, 'no-token': 403 } as const;

function showAgain({ attempt }: Officer, failure: RequestFailure): Response {
  attempt.failure = failure;
  return again(failure.notice === null ? 422 : STATUS[failure.notice]);
}

export default function OpinionRequest() {
  const view: RequestView = useLoaderData<typeof loader>();
  const { bar, back, errors, caption, heading, lead, fields, form, send } = view;
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} errors={errors} caption={caption} heading={heading} lead={lead}>
        <PostForm {...form}>
          <Fields fields={[fields.asked, fields.question, fields.due]} />
          <Chooser fields={fields} />
          <SubmitButton intent="ask" text={send} />
        </PostForm>
      </Main>
    </>
  );
}
