import { getLocalTimeZone, parseDate, today, type CalendarDate } from '@internationalized/date';
import { make } from '../make.ts';
import { mount } from '../mount.tsx';
import { pageLocale } from '../page-language.ts';
import { readWords } from '../read-words.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { readDate, writeDate } from './date-parts.ts';
import { tellDate } from './tell-date.ts';

/** Opens the calendar at the button. A chosen day goes into the three fields, and the cursor back to the button. */
export function openCalendar(host: HTMLElement, button: HTMLButtonElement): void {
  if (button.ariaExpanded === 'true') return;
  const place = make('div', {});
  host.after(place);
  const close = () => {
    button.ariaExpanded = 'false';
    remove();
    button.focus();
  };
  const choose = (date: CalendarDate) => {
    writeDate(host, date);
    tellDate(button, date);
    close();
  };
  const value = readDate(host, pageLocale());
  const remove = mount(
    place,
    <CalendarDialog
      anchor={button}
      words={readWords('calendar', host)}
      value={value}
      shown={value ?? today(getLocalTimeZone())}
      bounds={{ min: dayOf(host.dataset['min']), max: dayOf(host.dataset['max']) }}
      onChoose={choose}
      onClose={close}
    />,
    () => button.remove(),
  );
  button.ariaExpanded = 'true';
}

function dayOf(iso: string | undefined): CalendarDate | null {
  return iso === undefined ? null : parseDate(iso);
}
