import { Articles } from '../../../components/articles.tsx';
import { Actions } from '../../../components/actions.tsx';
import { Fields } from '../../../components/fields/index.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';
import { Letter } from './letter.tsx';

type Props = {
  readonly view: Pick<CaseView, 'form' | 'sent' | 'decision' | 'proposal' | 'letter' | 'undecided'>;
};

/** A decision is written first, then looked at as the letter it becomes, and only then sent. */
export function Decision({ view: { form, sent, decision, proposal, letter, undecided } }: Props) {
  if (proposal) return <Proposal form={form} proposal={proposal} letter={letter} />;
  if (!decision)
    return (
      <>
        {undecided === null ? null : <p>{undecided}</p>}
        <Articles articles={sent} />
      </>
    );
  return (
    <>
      <p>{decision.lead}</p>
      <PostForm {...form}>
        <Fields fields={[decision.outcome, decision.letter]} />
        <SubmitButton intent="propose" text={decision.propose} />
      </PostForm>
    </>
  );
}

type Waiting = {
  readonly form: CaseView['form'];
  readonly proposal: NonNullable<CaseView['proposal']>;
  readonly letter: CaseView['letter'];
};

function Proposal({ form, proposal, letter }: Waiting) {
  return (
    <>
      <p>{proposal.written}</p>
      {letter ? <Letter letter={letter} /> : null}
      {proposal.needsOther === null ? null : <p>{proposal.needsOther}</p>}
      <PostForm {...form}>
        <Actions>
          {proposal.send === null ? null : <SubmitButton intent="send" text={proposal.send} />}
          <SubmitButton intent="take-back" text={proposal.takeBack} tone="secondary" />
        </Actions>
      </PostForm>
    </>
  );
}
