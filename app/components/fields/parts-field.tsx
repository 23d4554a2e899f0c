import type { LineView, PartsView } from '../../i18n/view.ts';
import { describedBy, HintAndError } from './question-parts.tsx';
import { GroupQuestion } from './question.tsx';
import { SearchField } from './search-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextControl } from './text-control.tsx';

/** Lines in the order people write them, e.g. of a letter; what has an official list is searched below them. */
export function PartsField({ view }: { readonly view: PartsView }) {
  return (
    <GroupQuestion view={view}>
      <div className="parts">
        {view.parts.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </div>
      {view.searches.map((search) => (
        <SearchField key={search.id} view={search} />
      ))}
    </GroupQuestion>
  );
}

function Line({ line }: { readonly line: LineView }) {
  const { rows, ...control } = line;
  return (
    <div className={line.isWrong ? 'part wrong' : 'part'}>
      <label htmlFor={line.id}>{line.label}</label>
      <HintAndError {...line} />
      {rows === 1 ? (
        <TextControl {...control} describedBy={describedBy(line)} />
      ) : (
        <TextArea {...control} rows={rows} describedBy={describedBy(line)} />
      )}
    </div>
  );
}
