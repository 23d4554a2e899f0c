import { FactList } from '../../../components/fact-list.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import type { ShownView } from '../../../i18n/describe/desk/asked.ts';
import { officialLanguage } from '../../../i18n/languages.ts';

/** Who asks what until when, and what it shows for that. Answers are in German. */
export function Shown({ view }: { readonly view: ShownView }) {
  const { facts, questionHeading, question, shownHeading, nothing, review, documents } = view;
  return (
    <>
      <FactList facts={facts} />
      <h2>{questionHeading}</h2>
      {question.map((line, index) => (
        <p key={`${String(index)} ${line}`}>{line}</p>
      ))}
      <h2>{shownHeading}</h2>
      {nothing === null ? null : <p>{nothing}</p>}
      <div lang={officialLanguage}>
        <SummaryList sections={review} isNested />
      </div>
      {documents.length === 0 ? null : (
        <ul className="case-files">
          {documents.map(({ id, view: look, download }) => (
            <li key={id} className="item-actions">
              <a href={look.href}>{look.text}</a>
              <a href={download.href}>{download.text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
