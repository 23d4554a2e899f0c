import type { ReactNode } from 'react';
import { Actions } from '../../components/actions.tsx';
import { Fields } from '../../components/fields/index.tsx';
import { PageWhy } from '../../components/page-why.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import type { PageView } from '../../i18n/view.ts';

type Props = {
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly declaration: Pick<PageView, 'heading' | 'fields' | 'why'>;
  readonly send: string;
  readonly leave: string;
  /** What is said before anything is declared. */
  readonly children: ReactNode;
};

/** The end of a check page: what is declared, and the buttons that send it or keep it for later. */
export function ClosingForm({ form, declaration, send, leave, children }: Props) {
  return (
    <PostForm {...form}>
      {children}
      {declaration.heading === null ? null : <h2>{declaration.heading}</h2>}
      <Fields fields={declaration.fields} />
      <PageWhy why={declaration.why} />
      <Actions>
        <SubmitButton intent="send" text={send} />
        <SubmitButton intent="save-and-leave" text={leave} tone="quiet" />
      </Actions>
    </PostForm>
  );
}
