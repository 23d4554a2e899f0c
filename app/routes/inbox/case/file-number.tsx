import { Fields } from '../../../components/fields/index.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';

type Props = Pick<CaseView, 'form' | 'fileNumber'>;

/** By what number the office keeps the case in its own files. */
export function FileNumber({ form, fileNumber: { field, button } }: Props) {
  return (
    <PostForm {...form}>
      <Fields fields={[field]} />
      <SubmitButton intent="file-number" text={button} tone="secondary" />
    </PostForm>
  );
}
