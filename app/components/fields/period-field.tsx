import type { PeriodView } from '../../i18n/view.ts';
import { DateField } from './date-field.tsx';
import { GroupQuestion } from './question.tsx';

/** The first day and the last, each a group of three fields of its own. */
export function PeriodField({ view }: { readonly view: PeriodView }) {
  return (
    <GroupQuestion view={view}>
      {view.dates.map((date) => (
        <DateField key={date.id} view={date} />
      ))}
    </GroupQuestion>
  );
}
