type Props = {
  readonly text: string;
  /** What the form shall do, e.g. `continue` or `remove-item:2`. */
  readonly intent: string;
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** What it is about, read by screen readers after the text. */
  readonly about?: string;
  /** The form's address with the part of the page to be shown again. */
  readonly opensAt?: string;
  /** A key of the desk that leads to it, and never presses it. */
  readonly shortcut?: string;
};

/** Never disabled: a second press does no harm. */
export function SubmitButton({ text, intent, tone = 'primary', about, opensAt, shortcut }: Props) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`button ${tone}`}
      formAction={opensAt}
      data-key={shortcut}
    >
      {text}
      {about === undefined ? null : <span className="spoken">: {about}</span>}
    </button>
  );
}
