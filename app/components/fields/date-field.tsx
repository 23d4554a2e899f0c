import type { DateView } from '../../i18n/view.ts';
import { GroupQuestion } from './question.tsx';
import { TextControl } from './text-control.tsx';

/** Day, month and year as three plain fields; the calendar island sits beside them and writes into them. */
export function DateField({ view }: { readonly view: DateView }) {
  return (
    <GroupQuestion view={view}>
      <div className="date" {...islandOf(view.calendar)}>
        {view.parts.map((part) => (
          <div className="part" key={part.id}>
            <label htmlFor={part.id}>{part.label}</label>
            <TextControl
              {...part}
              inputMode={part.name.endsWith('.month') ? 'text' : 'numeric'}
              describedBy={part.isWrong ? `${view.id}-error` : undefined}
            />
          </div>
        ))}
      </div>
    </GroupQuestion>
  );
}

function islandOf(calendar: DateView['calendar']) {
  if (calendar === null) return {};
  const { min, max, ...words } = calendar;
  return {
    'data-island': 'calendar',
    'data-min': min ?? undefined,
    'data-max': max ?? undefined,
    'data-words': JSON.stringify(words),
  };
}
