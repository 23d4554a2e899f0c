import type { TextView } from '../../i18n/view.ts';

const number: TextView = {
  kind: 'text',
  id: 'f-kosten',
  name: 'kosten',
  label: 'Was kostet der Bau?',
  hint: 'Zum Beispiel: 1234,50',
  error: null,
  why: null,
  isHeading: false,
  value: '250000',
  control: {
    type: 'text',
    inputMode: 'decimal',
    autocomplete: null,
    spellcheck: false,
    rows: 1,
    width: 'short',
    isLtr: false,
    unit: 'Euro',
  },
};

export const numbers: readonly TextView[] = [
  number,
  {
    ...number,
    id: 'f-wohnflaeche',
    name: 'wohnflaeche',
    label: 'Wie groß ist die Wohnung?',
    hint: null,
    error: 'Fehler: Schreiben Sie bei „Wohnfläche“ höchstens 2 Stellen hinter das Komma.',
    value: '82,555',
    control: { ...number.control, unit: 'Quadratmeter' },
  },
];
