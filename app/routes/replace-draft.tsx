import { ActionLink } from '../components/action-link.tsx';
import { CodeDisplay } from '../components/code-display.tsx';
import { Main } from '../components/main.tsx';
import { PostForm } from '../components/post-form.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import type { CodeView, LinkView } from '../i18n/view.ts';

export type ReplaceDraftView = {
  readonly kind: 'replace';
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly code: CodeView;
  readonly lines: readonly string[];
  readonly goOn: LinkView;
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly replace: { readonly intent: string; readonly text: string };
};

/** The page between a draft on this device and another that would take its place. */
export function ReplaceDraft({ view }: { readonly view: ReplaceDraftView }) {
  return (
    <Main heading={view.heading} lead={view.lead}>
      <CodeDisplay view={view.code} />
      {view.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ActionLink {...view.goOn} />
      <PostForm {...view.form}>
        <SubmitButton {...view.replace} tone="secondary" />
      </PostForm>
    </Main>
  );
}
