type Props = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly rows: number;
  readonly autocomplete: string | null;
  readonly spellcheck?: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
};

/** A native field of several lines. */
export function TextArea({ id, name, value, rows, autocomplete, spellcheck = false, ...state }: Props) {
  return (
    <textarea
      id={id}
      name={name}
      defaultValue={value}
      rows={rows}
      className="input long"
      autoComplete={autocomplete ?? 'off'}
      spellCheck={spellcheck}
      aria-invalid={state.isWrong || undefined}
      aria-describedby={state.describedBy}
    />
  );
}
