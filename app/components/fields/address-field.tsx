import type { AddressView } from '../../i18n/view.ts';
import { describedBy, HintAndError } from './question-parts.tsx';
import { GroupQuestion } from './question.tsx';
import { SearchField } from './search-field.tsx';
import { TextControl } from './text-control.tsx';

/** The lines of a letter, in the order people write them; town and state are searched in the official lists. */
export function AddressField({ view }: { readonly view: AddressView }) {
  return (
    <GroupQuestion view={view}>
      <div className="address">
        {view.parts.map((part) => (
          <div className={part.isWrong ? 'part wrong' : 'part'} key={part.id}>
            <label htmlFor={part.id}>{part.label}</label>
            <HintAndError {...part} />
            <TextControl
              {...part}
              inputMode={part.name.endsWith('.plz') ? 'numeric' : 'text'}
              describedBy={describedBy(part)}
            />
          </div>
        ))}
      </div>
      {view.searches.map((search) => (
        <SearchField key={search.id} view={search} />
      ))}
    </GroupQuestion>
  );
}
