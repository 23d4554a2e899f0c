import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import type { Officer } from './door.server.ts';

export type StaffBarView = {
  readonly label: string;
  readonly who: string;
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly signOut: string;
};

export function describeStaffBar({ words, language, member, visit }: Officer): StaffBarView {
  return {
    label: words.say('inbox:session.label'),
    who: words.say('inbox:session.who', { name: member.name }),
    form: { action: `/${language}/inbox/sign-out`, hidden: { form: visit.formToken } },
    signOut: words.say('inbox:session.signOut'),
  };
}

/** Who is signed in, and the way out: above every page of the inbox. */
export function StaffBar({ view }: { readonly view: StaffBarView }) {
  return (
    <section className="frame staff-bar" aria-label={view.label}>
      <p>{view.who}</p>
      <PostForm {...view.form}>
        <SubmitButton intent="sign-out" text={view.signOut} tone="quiet" />
      </PostForm>
    </section>
  );
}
