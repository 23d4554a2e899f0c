import type { KeptFormView } from '../i18n/view.ts';
import { ActionLink } from './action-link.tsx';
import { Fields } from './fields/index.tsx';
import { Main } from './main.tsx';
import { PostForm } from './post-form.tsx';
import { SubmitButton } from './submit-button.tsx';

/** What was sent after its session had ended: it waits here until its sender is known again. */
export function KeptForm({ view }: { readonly view: KeptFormView }) {
  const { heading, lead, errors, steps, signIn, fields, action, kept, intent, button } = view;
  return (
    <Main heading={heading} errors={errors}>
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {steps.length === 0 ? null : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {signIn ? <ActionLink {...signIn} opensTab /> : null}
      <PostForm action={action} hidden={{}}>
        {kept.map(([name, value], index) => (
          <input key={`${String(index)} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <Fields fields={fields} />
        <SubmitButton intent={intent} text={button} />
      </PostForm>
    </Main>
  );
}
