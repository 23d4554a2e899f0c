import type { DeclarationView } from '../../i18n/view.ts';
import { HintAndError, Why, describedBy } from './question-parts.tsx';

/** A whole sentence beside a check box that nobody has ticked beforehand. */
export function DeclarationField({ view }: { readonly view: DeclarationView }) {
  const isWrong = view.error !== null;
  return (
    <div className={isWrong ? 'field wrong' : 'field'}>
      <HintAndError {...view} />
      <div className="option">
        <input
          type="checkbox"
          id={view.id}
          name={view.name}
          value="yes"
          defaultChecked={view.checked}
          aria-invalid={isWrong || undefined}
          aria-describedby={describedBy(view)}
        />
        <label htmlFor={view.id}>{view.label}</label>
      </div>
      <Why why={view.why} />
    </div>
  );
}
