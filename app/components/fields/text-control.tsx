type Props = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly autocomplete: string | null;
  readonly width: 'short' | 'medium' | 'long';
  readonly spellcheck?: boolean;
  readonly isLtr?: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
};

/** A native one-line field. Its width shows how much is expected. */
export function TextControl({ id, name, value, type = 'text', inputMode, width, ...more }: Props) {
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
      autoCapitalize={type === 'text' ? undefined : 'none'}
      dir={more.isLtr ? 'ltr' : undefined}
      aria-invalid={more.isWrong || undefined}
      aria-describedby={more.describedBy}
    />
  );
}
