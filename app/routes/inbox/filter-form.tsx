import type { FilterView } from '../../i18n/describe/inbox/filter.ts';
import { Select } from './select.tsx';

type Props = {
  readonly view: FilterView;
  readonly action: string;
  /** The token; how the list is sorted stays as it is. */
  readonly hidden: Readonly<Record<string, string>>;
};

/** What of the list is shown. It changes nothing, but is posted: what is searched for must not stand in an address. */
export function FilterForm({ view, action, hidden }: Props) {
  return (
    <form method="post" action={action} role="search" aria-label={view.heading} className="filter">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="search">
        <label className="label" htmlFor={view.search.id}>
          {view.search.label}
        </label>
        <p className="hint" id={`${view.search.id}-hint`}>
          {view.search.hint}
        </p>
        <input
          className="input"
          type="search"
          id={view.search.id}
          name="search"
          defaultValue={view.search.value}
          aria-describedby={`${view.search.id}-hint`}
          spellCheck={false}
          autoComplete="off"
          data-key="s"
        />
      </div>
      {view.selects.map((select) => (
        <Select key={select.id} {...select} />
      ))}
      <div className="option">
        <input
          type="checkbox"
          id={view.unread.id}
          name="unread"
          value="yes"
          defaultChecked={view.unread.isChecked}
        />
        <label htmlFor={view.unread.id}>{view.unread.label}</label>
      </div>
      <button type="submit" name="intent" value="choose" className="button secondary">
        {view.apply}
      </button>
      {view.reset ? (
        <a className="button quiet" href={view.reset.href}>
          {view.reset.text}
        </a>
      ) : null}
    </form>
  );
}
