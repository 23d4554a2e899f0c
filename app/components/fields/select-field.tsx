import type { SelectView } from '../../i18n/view.ts';
import { describedBy } from './question-parts.tsx';
import { SingleQuestion } from './question.tsx';

/** A native list to open: works without script, and each system has its own way to search it by typing. */
export function SelectField({ view }: { readonly view: SelectView }) {
  const { id, name, value, none, options, error } = view;
  return (
    <SingleQuestion view={view}>
      <select
        id={id}
        name={name}
        defaultValue={value}
        className="input long"
        aria-invalid={error !== null || undefined}
        aria-describedby={describedBy(view)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </SingleQuestion>
  );
}
