import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ComparedList } from '../../components/compared-list.tsx';
import { Fields } from '../../components/fields/index.tsx';
import { Main } from '../../components/main.tsx';
import { MarkList } from '../../components/mark-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { notFound } from '../../http/respond.server.ts';
import { actOnCorrections } from './corrections-action.server.ts';
import { describeCorrectionForm } from './corrections-view.server.ts';
import type { CorrectionFormView, RequestFailure } from './corrections-view.server.ts';
import { enterInbox } from './door.server.ts';
import { PreviewForm } from './preview-form.tsx';
import { refuseWithoutKey } from './refuse-without-key.server.ts';
import { StaffBar } from './staff-bar.tsx';

/** Marks answers of a case that the citizen shall look at again. */
export async function loader(args: LoaderFunctionArgs): Promise<CorrectionFormView> {
  const officer = await enterInbox(args);
  // Only this route's action leaves anything here.
  const failure = officer.attempt.failure as RequestFailure | null;
  const shown = await officer.portal
    .showCorrectionForm(officer)
    .catch((error: unknown) => refuseWithoutKey(officer, error));
  if (!shown) throw notFound();
  return describeCorrectionForm(officer, shown, failure);
}

export const action = actOnCorrections;

export default function Corrections() {
  const view: CorrectionFormView = useLoaderData<typeof loader>();
  const { bar, back, errors, caption, heading, lead, waiting, preview } = view;
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} errors={errors} caption={caption} heading={heading} lead={lead}>
        {waiting ? <Waiting view={view} notice={waiting} /> : null}
        {preview ? <Preview view={view} preview={preview} /> : <Marking view={view} />}
      </Main>
    </>
  );
}

type Props = { readonly view: CorrectionFormView };

function Marking({ view: { form, fields, buttons } }: Props) {
  return (
    <PostForm {...form}>
      <MarkList sections={fields.sections} />
      <Fields fields={[fields.text, fields.due]} />
      <SubmitButton intent="preview" text={buttons.preview} />
    </PostForm>
  );
}

function Waiting({
  view: { form, buttons },
  notice,
}: Props & { readonly notice: NonNullable<CorrectionFormView['waiting']> }) {
  return (
    <PostForm {...form}>
      <Notice view={notice} />
      <SubmitButton intent="take-back" text={buttons.takeBack} tone="secondary" />
    </PostForm>
  );
}

function Preview({
  view: { form, buttons },
  preview: { text, due, points, hidden },
}: Props & { readonly preview: NonNullable<CorrectionFormView['preview']> }) {
  return (
    <>
      {due === null ? null : <p>{due}</p>}
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ComparedList sections={points} level="h2" />
      <PreviewForm form={form} hidden={hidden} intent="send" buttons={buttons} />
    </>
  );
}
