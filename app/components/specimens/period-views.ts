import type { DateView, PeriodView } from '../../i18n/view.ts';

const question = { hint: null, error: null, why: null, isHeading: false } as const;
const LABELS = { day: 'Tag', month: 'Monat', year: 'Jahr' } as const;

function dateOf(
  name: string,
  own: Pick<DateView, 'label' | 'hint' | 'error'>,
  values: Readonly<Partial<Record<keyof typeof LABELS, string>>>,
): DateView {
  const id = `f-${name.replaceAll('.', '-')}`;
  // The keys of the table above are parts; Object.keys forgets that.
  const parts = Object.keys(values) as (keyof typeof LABELS)[];
  return {
    ...question,
    ...own,
    kind: 'date',
    id,
    name,
    parts: parts.map((part) => ({
      id: `${id}-${part}`,
      name: `${name}.${part}`,
      label: LABELS[part],
      value: values[part] ?? '',
      autocomplete: null,
      width: part === 'month' ? 'medium' : 'short',
      isWrong: own.error !== null,
    })),
    calendar: null,
  };
}

export const month: DateView = dateOf(
  'hauptuntersuchung',
  { label: 'Wann ist die nächste Hauptuntersuchung?', hint: 'Zum Beispiel: 3 2027', error: null },
  { month: '3', year: '2027' },
);

export const period: PeriodView = {
  ...question,
  kind: 'period',
  id: 'f-sperrung',
  name: 'sperrung',
  label: 'Wie lange ist die Straße gesperrt?',
  dates: [
    dateOf(
      'sperrung.von',
      { label: 'Erster Tag', hint: 'Zum Beispiel: 31 3 1980', error: null },
      { day: '3', month: '3', year: '2027' },
    ),
    dateOf(
      'sperrung.bis',
      {
        label: 'Letzter Tag',
        hint: null,
        error: 'Fehler: Geben Sie bei „Sperrung (Letzter Tag)“ einen Tag ab dem 3. März 2027 ein.',
      },
      { day: '1', month: '3', year: '2027' },
    ),
  ],
};
