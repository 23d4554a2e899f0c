import { Fields } from '../../../components/fields/index.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';

type Props = Pick<CaseView, 'form' | 'ownTime'>;

/** What the office can do about its own time: say that everything is there, and take longer. */
export function OwnTime({ form, ownTime: { complete, extension } }: Props) {
  return (
    <>
      {complete ? (
        <>
          <h3>{complete.heading}</h3>
          <p>{complete.lead}</p>
          <PostForm {...form}>
            <SubmitButton intent="complete" text={complete.button} tone="secondary" />
          </PostForm>
        </>
      ) : null}
      {extension ? (
        <>
          <h3>{extension.heading}</h3>
          <p>{extension.lead}</p>
          <PostForm {...form}>
            <Fields fields={[extension.text, extension.until]} />
            <SubmitButton intent="extend" text={extension.button} tone="secondary" />
          </PostForm>
        </>
      ) : null}
    </>
  );
}
