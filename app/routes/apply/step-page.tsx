import { ActionLink } from '../../components/action-link.tsx';
import { Actions } from '../../components/actions.tsx';
import { DefaultButton } from '../../components/default-button.tsx';
import { Field, Fields } from '../../components/fields/index.tsx';
import { LoopOverview } from '../../components/loop-overview.tsx';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageWhy } from '../../components/page-why.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import type { StepView } from './step-view.server.ts';

/** A page of questions or the overview of a list, in a new form or in one that is corrected. */
export function StepPage({ view }: { readonly view: StepView }) {
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
        <DefaultButton intent="continue" />
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
