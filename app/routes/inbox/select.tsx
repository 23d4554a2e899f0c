import type { SelectView } from '../../i18n/describe/inbox/filter.ts';

/** A native select with its label, as narrow as a line of them wants it. */
export function Select({ id, name, label, value, options }: SelectView) {
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="input" id={id} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
