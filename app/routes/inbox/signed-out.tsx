import { ActionLink } from '../../components/action-link.tsx';
import { Field } from '../../components/fields/index.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import type { LinkView, TextView } from '../../i18n/view.ts';

export type SignedOutView = {
  readonly kind: 'signed-out';
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly signIn: LinkView;
  readonly text: TextView;
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly intent: string;
  readonly save: string;
};

/** A message that was sent after its session had ended: it waits here until somebody has signed in beside it. */
export function SignedOutPage({ view }: { readonly view: SignedOutView }) {
  return (
    <Main heading={view.heading} lead={view.lead}>
      <ol>
        {view.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ActionLink {...view.signIn} opensTab />
      <PostForm {...view.form}>
        <Field view={view.text} />
        <SubmitButton intent={view.intent} text={view.save} />
      </PostForm>
    </Main>
  );
}
