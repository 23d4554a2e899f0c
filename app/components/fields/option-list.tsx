import type { OptionView } from '../../i18n/view.ts';

type Props = {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly OptionView[];
  /** The error's id: it is linked to the first check box, since a group of them cannot be invalid itself. */
  readonly wrongBy?: string | undefined;
};

/** Radio buttons or check boxes; the whole line can be pressed. */
export function OptionList({ name, type, options, wrongBy }: Props) {
  return (
    <div className="options">
      {options.map(({ id, value, label, language, hint, checked }, index) => (
        <div className="option" key={id}>
          <input
            type={type}
            id={id}
            name={name}
            value={value}
            defaultChecked={checked}
            aria-invalid={(wrongBy !== undefined && index === 0) || undefined}
            aria-describedby={linked(hint === null ? null : `${id}-tip`, index === 0 ? wrongBy : null)}
          />
          <label htmlFor={id} lang={language}>
            {label}
          </label>
          {hint === null ? null : (
            <p className="hint" id={`${id}-tip`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function linked(...ids: readonly (string | null | undefined)[]): string | undefined {
  return ids.filter((id) => id !== null && id !== undefined).join(' ') || undefined;
}
