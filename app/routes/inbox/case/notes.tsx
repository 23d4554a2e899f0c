import { Articles } from '../../../components/articles.tsx';
import { Field } from '../../../components/fields/index.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';

/** What colleagues have noted for each other. */
export function Notes({ view: { form, notes } }: { readonly view: Pick<CaseView, 'form' | 'notes'> }) {
  return (
    <>
      <p>{notes.lead}</p>
      {notes.none === null ? null : <p>{notes.none}</p>}
      <Articles articles={notes.notes} />
      <PostForm {...form}>
        <Field view={notes.text} />
        <SubmitButton intent="note" text={notes.save} tone="secondary" />
      </PostForm>
    </>
  );
}
