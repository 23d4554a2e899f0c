import { SubmitButton } from '../../components/submit-button.tsx';
import type { BatchView } from '../../i18n/describe/inbox/batch.ts';
import { Select } from './select.tsx';

/** What can be done with the rows that are chosen above, in the same form. */
export function BatchActions({ view }: { readonly view: BatchView }) {
  const { heading, hint, take, assign, label, read, unread } = view;
  return (
    <section aria-labelledby="batch" className="batch">
      <h2 id="batch">{heading}</h2>
      <p className="hint">{hint}</p>
      <div className="filter">
        <SubmitButton intent="take" text={take} tone="secondary" />
        <SubmitButton intent="read" text={read} tone="secondary" />
        <SubmitButton intent="unread" text={unread} tone="secondary" />
      </div>
      <div className="filter">
        <Select {...assign.select} />
        <SubmitButton intent="assign" text={assign.button} tone="secondary" />
      </div>
      {label ? (
        <div className="filter">
          <Select {...label.select} />
          <SubmitButton intent="mark" text={label.mark} tone="secondary" />
          <SubmitButton intent="unmark" text={label.unmark} tone="secondary" />
        </div>
      ) : null}
    </section>
  );
}
