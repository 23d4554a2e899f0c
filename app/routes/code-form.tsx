import { Field } from '../components/fields/index.tsx';
import { Main } from '../components/main.tsx';
import { PostForm } from '../components/post-form.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import type { ErrorsView, TextView } from '../i18n/view.ts';

export type CodeFormView = {
  readonly kind: 'code';
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly errors: ErrorsView | null;
  readonly fields: readonly TextView[];
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly button: string;
  /** The words of what fills the controls in from a QR code; `null` where no QR code leads here. */
  readonly scanned: string | null;
};

/** The page on which a code (and a number) is typed. */
export function CodeForm({ view }: { readonly view: CodeFormView }) {
  return (
    <Main heading={view.heading} lead={view.lead} errors={view.errors}>
      <div {...(view.scanned !== null && { 'data-island': 'case-code', 'data-words': view.scanned })}>
        <PostForm {...view.form}>
          {view.fields.map((field) => (
            <Field key={field.id} view={field} />
          ))}
          <SubmitButton intent="open" text={view.button} />
        </PostForm>
      </div>
    </Main>
  );
}
