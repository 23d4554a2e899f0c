import { CalendarDate } from '@internationalized/date';

type Part = 'day' | 'month' | 'year';

/** The day that the three fields name; `null` where they are empty or unclear. A month may be a number or a word. */
export function readDate(host: HTMLElement, locale: string): CalendarDate | null {
  const [day, month, year] = [
    numberOf(valueOf(host, 'day')),
    monthOf(valueOf(host, 'month'), locale),
    numberOf(valueOf(host, 'year')),
  ];
  if (day === null || month === null || year === null || year < 1000) return null;
  const date = new CalendarDate(year, month, day);
  // The calendar would turn the 31st of April into the 30th; that is not what was written.
  return date.day === day && date.month === month ? date : null;
}

/** Writes a day into the three fields, as the server writes it: without leading zeros. */
export function writeDate(host: HTMLElement, { day, month, year }: CalendarDate): void {
  const parts = { day, month, year };
  for (const part of ['day', 'month', 'year'] as const) {
    const input = inputOf(host, part);
    if (input) input.value = String(parts[part]);
  }
}

function inputOf(host: HTMLElement, part: Part): HTMLInputElement | null {
  return host.querySelector<HTMLInputElement>(`input[name$=".${part}"]`);
}

function valueOf(host: HTMLElement, part: Part): string {
  return inputOf(host, part)?.value.trim() ?? '';
}

function numberOf(text: string): number | null {
  return /^\d{1,4}\.?$/.test(text) ? Number.parseInt(text, 10) : null;
}

function monthOf(text: string, locale: string): number | null {
  const number = numberOf(text);
  if (number !== null) return number;
  const wanted = text.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return null;
  const index = monthNames(locale).findIndex((name) => name.startsWith(wanted));
  return index === -1 ? null : index + 1;
}

function monthNames(locale: string): readonly string[] {
  const { format } = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)).toLowerCase());
}
