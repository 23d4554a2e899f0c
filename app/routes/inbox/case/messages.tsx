import { Articles } from '../../../components/articles.tsx';
import { AttachmentsField } from '../../../components/fields/attachments-field.tsx';
import { Fields } from '../../../components/fields/index.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';
import { Select } from '../select.tsx';

/** What was written in both directions, and the form for one more message. */
export function Messages({
  view: { form, messages },
}: {
  readonly view: Pick<CaseView, 'form' | 'messages'>;
}) {
  const { none, letters, awaited, write, template, text, documents, awaits, due, send } = messages;
  return (
    <>
      {none === null ? null : <p>{none}</p>}
      <Articles articles={letters} />
      {awaited === null ? null : <p className="kept">{awaited}</p>}
      <h3>{write}</h3>
      <PostForm {...form} hasFiles>
        <div className="filter">
          <Select {...template} />
          <SubmitButton
            intent="compose"
            text={template.insert}
            tone="secondary"
            opensAt={`${form.action}#messages`}
          />
        </div>
        <Fields fields={[text]} />
        <AttachmentsField view={documents} />
        <Fields fields={[awaits, due]} />
        <SubmitButton intent="message" text={send} />
      </PostForm>
    </>
  );
}
