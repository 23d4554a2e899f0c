import { TextField } from '../../../components/fields/text-field.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from './view.server.ts';

/** Notices by e-mail, where the portal sends any. */
export function Notices({ view: { notices, form } }: { readonly view: CaseView }) {
  if (!notices) return null;
  return (
    <>
      <h2>{notices.heading}</h2>
      {notices.lead.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PostForm {...form}>
        {notices.address ? <TextField view={notices.address} /> : null}
        <SubmitButton {...notices.button} tone="secondary" />
      </PostForm>
    </>
  );
}
