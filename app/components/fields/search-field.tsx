import type { SearchEntryView, SearchView } from '../../i18n/view.ts';
import { SubmitButton } from '../submit-button.tsx';
import { OptionList } from './option-list.tsx';
import { describedBy } from './question-parts.tsx';
import { GroupQuestion, SingleQuestion } from './question.tsx';
import { TextControl } from './text-control.tsx';

/** A text field over an official list. What fits an unclear entry is offered as radio buttons below it. */
export function SearchField({ view }: { readonly view: SearchView }) {
  const [only, ...others] = view.entries;
  if (only !== undefined && others.length === 0 && view.add === null) {
    return (
      <SingleQuestion view={view}>
        <Entry view={view} entry={only} description={describedBy(view)} />
      </SingleQuestion>
    );
  }
  return (
    <GroupQuestion view={view}>
      {view.entries.map((entry) => (
        <div className="part" key={entry.id}>
          <label htmlFor={entry.id}>{entry.label}</label>
          <Entry view={view} entry={entry} description={entry.isWrong ? `${view.id}-error` : undefined} />
        </div>
      ))}
      {view.add === null ? null : (
        <SubmitButton intent={`add-entry:${view.name}`} tone="secondary" text={view.add} />
      )}
    </GroupQuestion>
  );
}

type EntryProps = {
  readonly view: SearchView;
  readonly entry: SearchEntryView;
  readonly description: string | undefined;
};

function Entry({ view, entry, description }: EntryProps) {
  return (
    <div
      className="search"
      data-island="combobox"
      data-list-url={view.listUrl}
      data-match-name={entry.matchName}
      data-words={JSON.stringify(view.words)}
    >
      <TextControl
        {...entry}
        language={view.language}
        autocomplete={null}
        width="long"
        describedBy={description}
      />
      {entry.matches.length === 0 ? null : (
        <fieldset className="matches" data-matches="">
          <legend>{view.words.matches}</legend>
          <OptionList name={entry.matchName} type="radio" options={entry.matches} />
        </fieldset>
      )}
    </div>
  );
}
