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
import { Shown } from './opinions/shown.tsx';
import { describeRequest } from './opinions/request-view.server.ts';
import type { RequestFailure, RequestView } from './opinions/request-view.server.ts';
import { PreviewForm } from './preview-form.tsx';
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
  const { input, intent, isOwn } = await readSent(args, ['preview', 'edit', 'ask']);
  if (!isOwn) return showAgain(officer, input, { notice: 'no-token' });
  if (intent === 'edit') return showAgain(officer, input, {});
  const wanted = { ...officer, ...pageIn(input), ...chosenIn(input), input };
  const { portal, language, reference } = officer;
  const preview = intent === 'preview' ? await portal.previewOpinion(wanted) : null;
  if (preview?.ok) return showAgain(officer, input, { preview });
  const asked = preview ?? (await portal.askOpinion(wanted));
  if (asked.ok) return goTo(`${caseUrl(language, reference)}?done=opinion#opinions`);
  if (asked.reason === 'no-case') throw notFound();
  if (asked.reason === 'faults') return showAgain(officer, input, { faults: asked.faults });
  return showAgain(officer, input, { notice: 'conflict' });
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

function showAgain({ attempt }: Officer, input: Input, what: Partial<RequestFailure>): Response {
  const failure: RequestFailure = { input, faults: [], notice: null, preview: null, ...what };
  attempt.failure = failure;
  if (failure.notice !== null) return again(STATUS[failure.notice]);
  return again(failure.faults.length > 0 ? 422 : 200);
}

export default function OpinionRequest() {
  const view: RequestView = useLoaderData<typeof loader>();
  const { bar, back, errors, caption, heading, lead, preview } = view;
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} errors={errors} caption={caption} heading={heading} lead={lead}>
        {preview ? <Preview view={view} preview={preview} /> : <Question view={view} />}
      </Main>
    </>
  );
}

type Props = { readonly view: RequestView };

function Question({ view: { form, fields, buttons } }: Props) {
  return (
    <PostForm {...form}>
      <Fields fields={[fields.asked, fields.question, fields.due]} />
      <Chooser fields={fields} />
      <SubmitButton intent="preview" text={buttons.preview} />
    </PostForm>
  );
}

/** What the other agency will see, as it will see it. */
function Preview({
  view: { form, buttons },
  preview: { shown, hidden },
}: Props & { readonly preview: NonNullable<RequestView['preview']> }) {
  return (
    <>
      <Shown view={shown} />
      <PreviewForm form={form} hidden={hidden} intent="ask" buttons={buttons} />
    </>
  );
}
