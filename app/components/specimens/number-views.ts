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
  {
    ...number,
    id: 'f-iban',
    name: 'iban',
    label: 'Von welchem Konto dürfen wir die Steuer einziehen?',
    hint: 'Zum Beispiel: DE02 1203 0000 0000 2020 51',
    error: 'Fehler: Vergleichen Sie „IBAN“ Zeichen für Zeichen. Mindestens eines stimmt nicht.',
    value: 'DE02 1203 0000 0000 2020 52',
    control: {
      ...number.control,
      inputMode: 'text',
      width: 'long',
      isLtr: true,
      unit: null,
      capitals: 'characters',
    },
  },
];
