import { Tick } from '../../../components/tick.tsx';
import { officialLanguage } from '../../../i18n/languages.ts';
import type { OpinionFormView, TickSectionView } from '../../../i18n/describe/desk/opinion-form.ts';

/** What of a case is shown: whole pages of answers or single ones, and documents. Answers are in German. */
export function Chooser({
  fields: { answers, sections, documentsHeading, documents },
}: {
  readonly fields: OpinionFormView;
}) {
  return (
    <>
      <fieldset className="field">
        <legend className="label">{answers}</legend>
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </fieldset>
      {documents.length === 0 ? null : (
        <fieldset className="field">
          <legend className="label">{documentsHeading}</legend>
          {documents.map((document) => (
            <Tick key={document.id} view={document} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function Section({
  section: { chapter, whole, single, isOpen, rows },
}: {
  readonly section: TickSectionView;
}) {
  return (
    <>
      {chapter === null ? null : <p className="chapter">{chapter}</p>}
      <div className="mark" lang={officialLanguage}>
        <Tick view={whole} />
        {single === null ? null : (
          <details open={isOpen}>
            <summary>{single}</summary>
            {rows.map((row) => (
              <Tick key={row.id} view={row} />
            ))}
          </details>
        )}
      </div>
    </>
  );
}
