import { Fragment } from 'react';
import type { ReviewSectionView, ReviewView } from '../i18n/view.ts';
import { AnswerLines, ChangeAnswer } from './answer-row.tsx';

type Props = {
  readonly sections: ReviewView;
  /** Stands below a heading of its own. */
  readonly isNested?: true;
};

type Level = 'h2' | 'h3' | 'h4';

/**
 * All answers in the order asked, gathered in chapters where the form has them. Each section has a target, so a change
 * returns to the same place.
 */
export function SummaryList({ sections, isNested }: Props) {
  const [upper, lower]: readonly [Level, Level] = isNested ? ['h3', 'h4'] : ['h2', 'h3'];
  return (
    <>
      {sections.map((section, index) => (
        <Fragment key={section.id}>
          <ChapterHeading section={section} before={sections[index - 1]} level={upper} />
          <SummarySection section={section} level={section.chapter ? lower : upper} />
        </Fragment>
      ))}
    </>
  );
}

type ChapterProps = {
  readonly section: ReviewSectionView;
  readonly before: ReviewSectionView | undefined;
  readonly level: Level;
};

/** Stands above the first section of a chapter only. */
function ChapterHeading({ section: { chapter }, before, level: Heading }: ChapterProps) {
  if (!chapter || chapter.id === before?.chapter?.id) return null;
  return <Heading className="chapter">{chapter.heading}</Heading>;
}

function SummarySection({ section, level: Heading }: Omit<ChapterProps, 'before'>) {
  return (
    <section id={section.id} className="summary">
      <Heading>{section.heading}</Heading>
      <dl>
        {section.rows.map((row) => (
          <SummaryRow key={`${row.label} ${row.change?.href ?? ''}`} row={row} />
        ))}
      </dl>
    </section>
  );
}

function SummaryRow({ row }: { readonly row: ReviewView[number]['rows'][number] }) {
  return (
    <div>
      <dt>{row.label}</dt>
      <dd>
        <AnswerLines {...row} />
      </dd>
      <ChangeAnswer change={row.change} />
    </div>
  );
}
