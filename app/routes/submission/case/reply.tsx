import { AttachmentsField } from '../../../components/fields/attachments-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from './view.server.ts';

/** The form by which the citizen writes to the office, with files. */
export function Reply({ view: { reply, form } }: { readonly view: CaseView }) {
  return (
    <>
      <h2 id="reply">{reply.heading}</h2>
      <PostForm {...form} hasFiles>
        <TextField view={reply.text} />
        <AttachmentsField view={reply.documents} />
        <SubmitButton intent="send" text={reply.send} />
      </PostForm>
    </>
  );
}
