import { Details } from '../details.tsx';
import type { QuestionView } from '../../i18n/view.ts';

type About = Pick<QuestionView, 'id' | 'hint' | 'error'>;

/** Ids of hint and error for `aria-describedby`, only those that exist, in the order they are read. */
export function describedBy({ id, hint, error }: About): string | undefined {
  const ids = [hint === null ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  return ids.filter((each) => each !== null).join(' ') || undefined;
}

/** The label of a single control; on a page with one question it is the heading. */
export function Label({ view }: { readonly view: Pick<QuestionView, 'id' | 'label' | 'isHeading'> }) {
  const label = (
    <label className="label" htmlFor={view.id}>
      {view.label}
    </label>
  );
  return view.isHeading ? <h1>{label}</h1> : label;
}

/** The question of a group of controls. */
export function Legend({ view }: { readonly view: QuestionView }) {
  return <legend className="label">{view.isHeading ? <h1>{view.label}</h1> : view.label}</legend>;
}

/** Between label and control, so that a magnifier shows all three together. */
export function HintAndError({ id, hint, error }: About) {
  return (
    <>
      {hint === null ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === null ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** Why we ask: closed until somebody wants to know. */
export function Why({ why }: Pick<QuestionView, 'why'>) {
  if (why === null) return null;
  return (
    <Details summary={why.summary}>
      {why.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Details>
  );
}
