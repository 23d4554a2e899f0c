import type { CalendarDate } from '@internationalized/date';
import { useRef } from 'react';
import { Button, Calendar, CalendarCell, CalendarGrid, Heading } from 'react-aria-components/Calendar';
import { Dialog, Popover } from 'react-aria-components/Popover';
import type { CalendarView } from '../../i18n/view.ts';

type Props = {
  readonly anchor: HTMLElement;
  readonly words: Pick<CalendarView, 'title' | 'close'>;
  readonly value: CalendarDate | null;
  /** Where the calendar opens. */
  readonly shown: CalendarDate;
  readonly bounds: { readonly min: CalendarDate | null; readonly max: CalendarDate | null };
  readonly onChoose: (date: CalendarDate) => void;
  readonly onClose: () => void;
};

/** One month to choose a day from. The week begins on Monday in every language: people compare it with paper. */
export function CalendarDialog({ anchor, words, value, shown, bounds, onChoose, onClose }: Props) {
  const anchorRef = useRef(anchor);
  return (
    <Popover
      className="popover calendar"
      triggerRef={anchorRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom start"
    >
      <Dialog aria-label={words.title}>
        <Calendar<CalendarDate>
          aria-label={words.title}
          defaultValue={value}
          defaultFocusedValue={shown}
          minValue={bounds.min}
          maxValue={bounds.max}
          onChange={onChoose}
          firstDayOfWeek="mon"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- A dialog that somebody opens takes the cursor.
          autoFocus
        >
          <header>
            <Button slot="previous" className="button secondary">
              <span aria-hidden="true">‹</span>
            </Button>
            <Heading />
            <Button slot="next" className="button secondary">
              <span aria-hidden="true">›</span>
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            {(date) => <CalendarCell date={date} className="day" />}
          </CalendarGrid>
        </Calendar>
        <Button className="button quiet" onPress={onClose}>
          {words.close}
        </Button>
      </Dialog>
    </Popover>
  );
}
