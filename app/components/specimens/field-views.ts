import type { ChoiceView, DateView, FieldView, PartsView, SearchView, TextView } from '../../i18n/view.ts';
import { contents } from './content-views.ts';
import { numbers } from './number-views.ts';
import { declaration, files, notices, plans, wrongFiles } from './other-field-views.ts';
import { mapArea, parcel } from './parts-views.ts';
import { month, period } from './period-views.ts';
import { selects } from './select-views.ts';

const question = { hint: null, error: null, why: null, isHeading: false } as const;
const why = {
  summary: 'Warum fragen wir das?',
  lines: ['Damit das Amt Sie erreicht', 'Rechtsgrundlage: § 14 Abs. 1 GewO.'],
};

const text: TextView = {
  ...question,
  kind: 'text',
  id: 'f-familienname',
  name: 'familienname',
  label: 'Familienname',
  value: 'Özdemir-Größer',
  control: {
    type: 'text',
    inputMode: 'text',
    autocomplete: 'family-name',
    spellcheck: false,
    rows: 1,
    width: 'long',
    isLtr: false,
  },
};

export const shortText: TextView = {
  ...text,
  id: 'f-anzahl',
  name: 'anzahl',
  label: 'Wie viele Menschen arbeiten in Vollzeit?',
  hint: 'Ohne Sie selbst, zum Beispiel: 3',
  value: '',
  isHeading: true,
  why,
  control: { ...text.control, inputMode: 'numeric', autocomplete: null, width: 'short' },
};

const wrongText: TextView = {
  ...text,
  id: 'f-email',
  name: 'email',
  label: 'E-Mail (freiwillig)',
  hint: 'Für Fragen zu Ihrer Anmeldung',
  error: 'Fehler: Schreiben Sie die E-Mail-Adresse vollständig, zum Beispiel: erika@beispiel.de',
  value: 'erika@',
  control: { ...text.control, type: 'email', inputMode: 'email', autocomplete: 'email', isLtr: true },
};

const longText: TextView = {
  ...text,
  id: 'f-taetigkeit',
  name: 'taetigkeit',
  label: 'Was machen Sie in Ihrem Gewerbe?',
  hint: 'Beschreiben Sie es genau, zum Beispiel: Handel mit gebrauchten Fahrrädern',
  value: '',
  why,
  control: { ...text.control, autocomplete: null, rows: 5, spellcheck: true },
};

export const radios: ChoiceView = {
  ...question,
  kind: 'choice',
  id: 'f-rechtsform',
  name: 'rechtsform',
  label: 'Welche Rechtsform hat Ihr Betrieb?',
  isHeading: true,
  multiple: false,
  options: [
    {
      id: 'f-rechtsform',
      value: 'einzel',
      label: 'Einzelunternehmen',
      hint: 'Ohne Eintrag im Handelsregister',
      checked: true,
    },
    {
      id: 'f-rechtsform-2',
      value: 'gbr',
      label: 'Gesellschaft bürgerlichen Rechts (GbR)',
      hint: null,
      checked: false,
    },
    {
      id: 'f-rechtsform-3',
      value: 'gmbh',
      label: 'Gesellschaft mit beschränkter Haftung (GmbH)',
      hint: null,
      checked: false,
    },
  ],
};

const wrongRadios: ChoiceView = {
  ...radios,
  id: 'f-nebenerwerb',
  name: 'nebenerwerb',
  label: 'Ist es ein Nebenerwerb?',
  error: 'Fehler: Wählen Sie bei „Nebenerwerb“ Ja oder Nein aus.',
  isHeading: false,
  options: [
    { id: 'f-nebenerwerb', value: 'yes', label: 'Ja', hint: null, checked: false },
    { id: 'f-nebenerwerb-2', value: 'no', label: 'Nein', hint: null, checked: false },
  ],
};

const wrongBoxes: ChoiceView = {
  ...wrongRadios,
  id: 'f-art',
  name: 'art',
  label: 'Welche Art hat der Betrieb?',
  hint: 'Sie können mehrere Antworten auswählen.',
  error: 'Fehler: Wählen Sie bei „Art“ mindestens eine Antwort aus.',
  multiple: true,
  options: [
    { id: 'f-art', value: 'handel', label: 'Handel', hint: 'Auch im Internet', checked: false },
    { id: 'f-art-2', value: 'handwerk', label: 'Handwerk', hint: null, checked: false },
  ],
};

const date: DateView = {
  ...question,
  kind: 'date',
  id: 'f-beginn',
  name: 'beginn',
  label: 'Wann beginnen Sie?',
  hint: 'Zum Beispiel: 31 3 1980',
  parts: (['day', 'month', 'year'] as const).map((part, index) => ({
    id: `f-beginn-${part}`,
    name: `beginn.${part}`,
    label: ['Tag', 'Monat', 'Jahr'][index] ?? '',
    value: ['1', 'März', '2027'][index] ?? '',
    autocomplete: null,
    width: part === 'month' ? 'medium' : 'short',
    isWrong: false,
  })),
  calendar: {
    open: 'Kalender öffnen',
    title: 'Tag auswählen',
    close: 'Kalender schließen',
    min: null,
    max: null,
  },
};

const wrongDate: DateView = {
  ...date,
  id: 'f-geburtsdatum',
  name: 'geburtsdatum',
  label: 'Geburtsdatum',
  error: 'Fehler: Geben Sie bei „Geburtsdatum“ das Jahr mit 4 Ziffern ein.',
  parts: date.parts.map((part) => ({
    ...part,
    id: part.id.replace('beginn', 'geburtsdatum'),
    name: part.name.replace('beginn', 'geburtsdatum'),
    isWrong: part.id.endsWith('year'),
  })),
  calendar: null,
};

const searching = {
  listUrl: '/api/v1/codelists/staat.json',
  words: { show: 'Liste zeigen', none: 'Kein Eintrag passt.', matches: 'Welchen Eintrag meinen Sie?' },
};

const search: SearchView = {
  ...question,
  ...searching,
  kind: 'search',
  id: 'f-staatsangehoerigkeit',
  name: 'staatsangehoerigkeit',
  label: 'Staatsangehörigkeit',
  hint: 'Schreiben Sie die ersten Buchstaben, zum Beispiel: Deu',
  add: 'Weiteren Eintrag hinzufügen',
  entries: [
    {
      id: 'f-staatsangehoerigkeit',
      name: 'staatsangehoerigkeit',
      label: 'Staatsangehörigkeit, Eintrag 1',
      value: 'Deutschland',
      isWrong: false,
      matchName: 'staatsangehoerigkeit.match.0',
      matches: [],
    },
  ],
};

const unclearSearch: SearchView = {
  ...search,
  id: 'f-gemeinde',
  name: 'gemeinde',
  label: 'Stadt oder Gemeinde',
  hint: null,
  error: 'Fehler: Wählen Sie die richtige Stadt oder Gemeinde aus.',
  add: null,
  entries: [
    {
      id: 'f-gemeinde',
      name: 'gemeinde',
      label: 'Stadt oder Gemeinde',
      value: 'Aach',
      isWrong: true,
      matchName: 'gemeinde.match',
      matches: [
        {
          id: 'f-gemeinde-match-08335001',
          value: '08335001',
          label: 'Aach (Kreis Konstanz)',
          hint: null,
          checked: false,
        },
        {
          id: 'f-gemeinde-match-07235001',
          value: '07235001',
          label: 'Aach (Kreis Trier-Saarburg)',
          hint: null,
          checked: false,
        },
      ],
    },
  ],
};

const lines = [
  { key: 'strasse', label: 'Straße', value: 'Lange Gasse', width: 'long' },
  { key: 'hausnummer', label: 'Hausnummer', value: '12 a', width: 'short' },
  { key: 'zusatz', label: 'Zusatz zur Adresse (freiwillig)', value: '', width: 'long' },
  { key: 'plz', label: 'Postleitzahl', value: '123', width: 'short' },
  { key: 'ort', label: 'Ort', value: 'Musterstadt', width: 'long' },
] as const;

const address: PartsView = {
  ...question,
  kind: 'parts',
  id: 'f-anschrift',
  name: 'anschrift',
  label: 'Anschrift des Betriebs',
  parts: lines.map(({ key, label, value, width }) => ({
    id: `f-anschrift-${key}`,
    name: `anschrift.${key}`,
    label,
    value,
    autocomplete: null,
    width,
    inputMode: 'text',
    rows: 1,
    hint: null,
    isWrong: key === 'plz',
    error: key === 'plz' ? 'Fehler: Geben Sie eine Postleitzahl mit 5 Ziffern ein.' : null,
  })),
  searches: [{ ...unclearSearch, id: 'f-anschrift-gemeinde', name: 'anschrift.gemeinde', entries: [] }].map(
    (place): SearchView => ({
      ...place,
      error: null,
      entries: [
        {
          id: 'f-anschrift-gemeinde',
          name: 'anschrift.gemeinde',
          label: place.label,
          value: 'Musterstadt',
          isWrong: false,
          matchName: 'anschrift.gemeinde.match',
          matches: [],
        },
      ],
    }),
  ),
};

export const allFields: readonly FieldView[] = [
  text,
  wrongText,
  longText,
  ...numbers,
  wrongRadios,
  wrongBoxes,
  ...selects,
  date,
  wrongDate,
  month,
  period,
  search,
  unclearSearch,
  address,
  parcel,
  mapArea,
  files,
  plans,
  wrongFiles,
  declaration,
  ...notices,
  ...contents,
];
