import type { ComponentProps } from 'react';
import { Actions } from '../../components/actions.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';

type Props = {
  readonly form: Omit<ComponentProps<typeof PostForm>, 'children'>;
  /** Name and value; a name may come more than once. */
  readonly hidden: readonly (readonly [string, string])[];
  /** What sends it. */
  readonly intent: string;
  readonly buttons: { readonly send: string; readonly edit: string };
};

/** The end of a preview. What was typed travels with it: nothing is kept before it is sent. */
export function PreviewForm({ form, hidden, intent, buttons }: Props) {
  return (
    <PostForm {...form}>
      {hidden.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Actions>
        <SubmitButton intent={intent} text={buttons.send} />
        <SubmitButton intent="edit" text={buttons.edit} tone="secondary" />
      </Actions>
    </PostForm>
  );
}
