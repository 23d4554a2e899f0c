import { Actions } from '../../../components/actions.tsx';
import { Fields } from '../../../components/fields/index.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';
import { FileNumber } from './file-number.tsx';
import { Handling } from './handling.tsx';
import { OwnTime } from './own-time.tsx';
import { TAKE_KEY } from './take-key.ts';

type Props = {
  readonly view: Pick<
    CaseView,
    'form' | 'take' | 'handling' | 'change' | 'ownTime' | 'fileNumber' | 'final' | 'kept'
  >;
};

/** Taking a case on, and moving it: two forms, so that neither sends what was typed for the other. */
export function Work({ view }: Props) {
  const { form, take, handling, change, ownTime, fileNumber, final, kept } = view;
  return (
    <>
      {final === null ? null : <p>{final}</p>}
      {kept === null ? null : <p className="kept">{kept}</p>}
      {take ? (
        <PostForm {...form}>
          {take.note === null ? null : <p>{take.note}</p>}
          <Actions>
            <SubmitButton
              intent="take"
              text={take.button}
              tone={change ? 'secondary' : 'primary'}
              shortcut={TAKE_KEY}
            />
          </Actions>
        </PostForm>
      ) : null}
      <Handling form={form} handling={handling} />
      {change ? (
        <PostForm {...form}>
          <Fields fields={[change.state, change.note, ...(change.paper ? [change.paper] : [])]} />
          <SubmitButton intent="change" text={change.save} />
        </PostForm>
      ) : null}
      <OwnTime form={form} ownTime={ownTime} />
      <FileNumber form={form} fileNumber={fileNumber} />
    </>
  );
}
