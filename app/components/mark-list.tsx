import type { MarkRowView, MarkSectionView } from '../i18n/view.ts';
import { TextField } from './fields/text-field.tsx';

/** Answers to be marked. The reason is asked beside each that is ticked; where a browser cannot hide it, beside all. */
export function MarkList({ sections }: { readonly sections: readonly MarkSectionView[] }) {
  return sections.map(({ id, heading, rows }) => (
    <section key={id} className="marks">
      <h2>{heading}</h2>
      {rows.map((row) => (
        <Mark key={row.id} row={row} />
      ))}
    </section>
  ));
}

function Mark({ row: { id, controlId, mark, answer, isMarked, reason } }: { readonly row: MarkRowView }) {
  return (
    <div className="mark">
      <div className="option">
        <input
          type="checkbox"
          id={controlId}
          name="mark"
          value={id}
          defaultChecked={isMarked}
          aria-describedby={`${controlId}-tip`}
        />
        <label htmlFor={controlId}>{mark}</label>
        <p className="hint" id={`${controlId}-tip`}>
          {answer}
        </p>
      </div>
      <div className="mark-reason">
        <TextField view={reason} />
      </div>
    </div>
  );
}
