import type { TickView } from '../i18n/view.ts';

/** One box to be ticked, with what it is about below it. */
export function Tick({ view: { id, name, value, label, hint, isTicked } }: { readonly view: TickView }) {
  const tip = hint === '' ? undefined : `${id}-tip`;
  return (
    <div className="option">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={isTicked}
        aria-describedby={tip}
      />
      <label htmlFor={id}>{label}</label>
      {tip === undefined ? null : (
        <p className="hint" id={tip}>
          {hint}
        </p>
      )}
    </div>
  );
}
