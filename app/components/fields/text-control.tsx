type Props = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Of what belongs in, where it is not that of the page. */
  readonly language?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly autocomplete: string | null;
  readonly width: 'short' | 'medium' | 'long';
  readonly spellcheck?: boolean;
  readonly isLtr?: boolean;
  readonly unit?: string | null;
  readonly capitals?: 'characters' | 'none';
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
};

/** A native one-line field. Its width shows how much is expected; a unit behind it is read out with it. */
export function TextControl({ unit = null, ...props }: Props) {
  if (unit === null) return <Input {...props} />;
  const unitId = `${props.id}-unit`;
  const described = [props.describedBy, unitId].filter((id) => id !== undefined).join(' ');
  return (
    <span className="with-unit">
      <Input {...props} describedBy={described} />
      <span className="unit" id={unitId}>
        {unit}
      </span>
    </span>
  );
}

function Input({ id, name, value, type = 'text', inputMode, width, capitals, ...more }: Omit<Props, 'unit'>) {
  return (
    <input
      id={id}
      name={name}
      defaultValue={value}
      type={type}
      inputMode={inputMode}
      className={`input ${width}`}
      autoComplete={more.autocomplete ?? 'off'}
      spellCheck={more.spellcheck ?? false}
      autoCapitalize={capitals ?? (type === 'text' ? undefined : 'none')}
      lang={more.language}
      dir={more.isLtr ? 'ltr' : undefined}
      aria-invalid={more.isWrong || undefined}
      aria-describedby={more.describedBy}
    />
  );
}
