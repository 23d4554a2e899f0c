import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';
import { Select } from '../select.tsx';

type Props = Pick<CaseView, 'form' | 'handling'>;

/** In whose charge a case is, and its labels: forms of their own. */
export function Handling({ form, handling: { assign, labels } }: Props) {
  return (
    <>
      {assign ? (
        <PostForm {...form}>
          <div className="filter">
            <Select {...assign.select} />
            <SubmitButton intent="assign" text={assign.button} tone="secondary" />
          </div>
        </PostForm>
      ) : null}
      {labels ? <Labels form={form} labels={labels} /> : null}
    </>
  );
}

type Labelled = Pick<Props, 'form'> & { readonly labels: NonNullable<Props['handling']['labels']> };

function Labels({ form, labels: { marked, unmark, add } }: Labelled) {
  return (
    <PostForm {...form}>
      {marked.map(({ id, name }) => (
        <p key={id} className="item-actions">
          {name}
          <SubmitButton intent={`unmark:${id}`} text={unmark} about={name} tone="quiet" />
        </p>
      ))}
      {add ? (
        <div className="filter">
          <Select {...add.select} />
          <SubmitButton intent="mark" text={add.mark} tone="secondary" />
        </div>
      ) : null}
    </PostForm>
  );
}
