import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../../components/action-link.tsx';
import { Actions } from '../../components/actions.tsx';
import { Field, Fields } from '../../components/fields/index.tsx';
import { LoopOverview } from '../../components/loop-overview.tsx';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageWhy } from '../../components/page-why.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { goTo, notFound } from '../../http/respond.server.ts';
import { placeUrl } from './place-url.ts';
import { actOnStep } from './step-action.server.ts';
import { describeStep } from './step-view.server.ts';
import type { StepFailure, StepView } from './step-view.server.ts';
import { enterForm, placeOf, toEnded, toEntrance } from './way.server.ts';

/** A page of questions or the overview of a list, as stored or, after a failed attempt, as typed. */
export async function loader(args: LoaderFunctionArgs): Promise<StepView> {
  const traveller = enterForm(args);
  // Only this route's action leaves anything here.
  const failure = traveller.attempt.failure as StepFailure | null;
  const typed = failure ? { typed: failure.typed } : {};
  const shown = await traveller.portal.showPage({
    code: traveller.code,
    place: placeOf(traveller),
    ...typed,
  });
  if (shown.ok) return describeStep(traveller, shown, failure);
  if (shown.reason === 'no-draft') throw toEntrance(traveller.way);
  if (shown.reason === 'unknown') throw notFound();
  if (shown.reason === 'ended') throw toEnded(traveller.way);
  throw goTo(placeUrl(traveller.way, shown.instead));
}

export const action = actOnStep;

export default function Step() {
  const view: StepView = useLoaderData<typeof loader>();
  const { back, errors, caption, heading, lead, form, conflict, copied, content, buttons, required, kept } =
    view;
  const { hasFiles, ...rest } = form;
  return (
    <Main back={back} errors={errors} caption={caption} heading={heading} lead={lead}>
      {conflict ? <Notice view={conflict.notice} /> : null}
      {copied === null ? null : <p role="status">{copied}</p>}
      {required === null ? null : <p>{required}</p>}
      <PostForm {...rest} {...(hasFiles ? { hasFiles } : {})}>
        <input type="hidden" name="kind" value={content.kind} />
        <DefaultButton />
        {content.kind === 'page' ? <Questions content={content} /> : <Items content={content} />}
        <Actions>
          <SubmitButton intent="continue" text={conflict?.useThese ?? buttons.continue} />
          {conflict ? <ActionLink {...conflict.useOthers} tone="secondary" /> : null}
          <SubmitButton intent="save-and-leave" text={buttons.leave} tone="quiet" />
        </Actions>
      </PostForm>
      <p className="kept quiet-text">{kept}</p>
    </Main>
  );
}

/** Enter in a field presses the first button of a form: that has to be "continue", not "add" or "remove". */
function DefaultButton() {
  return (
    <button
      type="submit"
      name="intent"
      value="continue"
      className="spoken"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

type Content<Kind> = { readonly content: Extract<StepView['content'], { readonly kind: Kind }> };

function Questions({ content }: Content<'page'>) {
  return (
    <>
      <Fields fields={content.view.fields} />
      <PageWhy why={content.view.why} />
    </>
  );
}

function Items({ content: { view, removing, removed } }: Content<'overview'>) {
  return (
    <>
      <LoopOverview items={view.items} itemsHeading={view.itemsHeading} status={removed} />
      {removing ? <Removal {...removing} /> : null}
      {view.more ? <Field view={view.more} /> : <p>{view.full}</p>}
      <Fields fields={view.warnings} />
    </>
  );
}

type RemovalProps = NonNullable<Content<'overview'>['content']['removing']>;

/** Removing asks once, in the page itself; the summary at its top leads here. */
function Removal({ question, yes, no }: RemovalProps) {
  return (
    <div
      id="removal"
      className="notice warning"
      role="group"
      aria-labelledby="removal-question"
      tabIndex={-1}
    >
      <p id="removal-question">{question}</p>
      <Actions>
        <SubmitButton {...yes} tone="danger" />
        <SubmitButton {...no} tone="secondary" />
      </Actions>
    </div>
  );
}
