import type { ComparedSectionView } from '../i18n/view.ts';
import { AnswerLines } from './answer-row.tsx';
import { SubmitButton } from './submit-button.tsx';

type Props = {
  readonly sections: readonly ComparedSectionView[];
  /** Stands below a heading of its own. */
  readonly level: 'h2' | 'h3' | 'h4';
};

/** Answers side by side where there is room, below each other where there is none; each says what it is. */
export function ComparedList({ sections, level: Heading }: Props) {
  return sections.map(({ id, heading, rows }) => (
    <section key={id} className="summary compared">
      <Heading>{heading}</Heading>
      <dl>
        {rows.map((row) => (
          <ComparedRow key={row.id} row={row} />
        ))}
      </dl>
    </section>
  ));
}

function ComparedRow({ row }: { readonly row: ComparedSectionView['rows'][number] }) {
  return (
    <div>
      <dt>{row.label}</dt>
      {row.cells.map(({ label, ...told }) => (
        <dd key={label}>
          <b>{label}: </b>
          <AnswerLines {...told} />
        </dd>
      ))}
      {row.change ? (
        <dd className="change">
          <SubmitButton {...row.change} tone="quiet" />
        </dd>
      ) : null}
    </div>
  );
}
