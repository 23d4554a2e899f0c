import type { SelectView } from '../../i18n/view.ts';

const select: SelectView = {
  hint: 'Es zählt, woraus das meiste besteht.',
  error: null,
  why: null,
  isHeading: false,
  kind: 'select',
  id: 'f-baustoff',
  name: 'baustoff',
  label: 'Woraus bestehen die tragenden Wände?',
  value: 'ziegel',
  none: 'Bitte wählen',
  options: [
    { value: 'ziegel', label: 'Ziegel' },
    { value: 'leichtbeton', label: 'Leichtbeton oder Bims mit einem Zuschlag aus Blähton oder Blähschiefer' },
  ],
};

const wrongSelect: SelectView = {
  ...select,
  id: 'f-baustoff-keller',
  name: 'baustoff_keller',
  label: 'Woraus besteht der Keller?',
  error: 'Fehler: Wählen Sie bei „Keller“ eine Antwort aus.',
  value: '',
};

/** A list to open: answered, and not answered though asked. */
export const selects: readonly SelectView[] = [select, wrongSelect];
