import type { CalendarDate } from '@internationalized/date';
import { idOf, make } from '../make.ts';
import { pageLocale } from '../page-language.ts';

/** Describes the button by the chosen day, so that it is heard when the cursor comes back to it. */
export function tellDate(button: HTMLButtonElement, date: CalendarDate): void {
  const id = `${idOf(button, 'calendar')}-day`;
  const spoken = document.getElementById(id) ?? make('span', { id, hidden: true });
  spoken.textContent = new Intl.DateTimeFormat(pageLocale(), { dateStyle: 'full', timeZone: 'UTC' }).format(
    date.toDate('UTC'),
  );
  button.after(spoken);
  button.setAttribute('aria-describedby', id);
}
