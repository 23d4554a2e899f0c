import type { ReviewView } from '../i18n/view.ts';

type Props = {
  readonly sections: ReviewView;
  /** Stands below a heading of its own. */
  readonly isNested?: true;
};

/** All answers in the order asked. Each section has a target, so a change returns to the same place. */
export function SummaryList({ sections, isNested }: Props) {
  const Heading = isNested ? 'h3' : 'h2';
  return (
    <>
      {sections.map(({ id, heading, rows }) => (
        <section key={id} id={id} className="summary">
          <Heading>{heading}</Heading>
          <dl>
            {rows.map((row) => (
              <SummaryRow key={`${row.label} ${row.change?.href ?? ''}`} row={row} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function SummaryRow({ row }: { readonly row: ReviewView[number]['rows'][number] }) {
  return (
    <div>
      <dt>{row.label}</dt>
      <dd>
        {row.lines.map((line, index) => (
          // Two lines of one answer may be equal, so the place is part of the key.
          <span key={`${index} ${line}`}>{line}</span>
        ))}
      </dd>
      {row.change ? (
        <dd className="change">
          <a href={row.change.href}>
            {row.change.text}
            <span className="spoken">: {row.change.about}</span>
          </a>
        </dd>
      ) : null}
    </div>
  );
}
