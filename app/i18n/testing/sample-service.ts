import type { Expression } from '#forms/engine/feel/model.ts';
import type { Codelists, Field, FieldOf, FieldType, Loop, Page, Service } from '#forms/engine/model.ts';
import type { PageFacts } from '../describe/facts.ts';

const at = { line: 1, column: 1 };
const five: Expression = {
  source: '5',
  type: { is: 'number' },
  tree: { node: 'literal', value: { is: 'number', decimal: { digits: 5n, scale: 0 } } },
  reads: [],
};

type Own<T extends FieldType> = Partial<FieldOf<T>> & { readonly id: string; readonly type: T };

function field<T extends FieldType>(own: Own<T>): Field {
  const base = {
    when: null,
    optional: false,
    purpose: 'steuer',
    number: 1,
    fim: null,
    autocomplete: null,
    at,
  };
  // A test gives each kind what its type asks for; spreading generics hides that from the compiler.
  return { ...base, ...own } as unknown as Field;
}

export const fields = {
  familienname: field({ id: 'familienname', type: 'text', max: 120, autocomplete: 'family-name' }),
  geburtsdatum: field({
    id: 'geburtsdatum',
    type: 'date',
    partial: true,
    calendar: true,
    autocomplete: 'bday',
    number: 2,
  }),
  email: field({ id: 'email', type: 'email', max: 254, optional: true, purpose: 'kontakt', number: null }),
  anzahl: field({ id: 'anzahl', type: 'integer', min: 1, max: 9 }),
  anschrift: field({
    id: 'anschrift',
    type: 'address',
    country: 'any',
    autocomplete: 'section-halter street-address',
  }),
  herkunft: field({ id: 'herkunft', type: 'codelist', list: 'staat', many: 3 }),
  /** A list with German names only. */
  kammer: field({ id: 'kammer', type: 'codelist', list: 'kammer', many: 1 }),
  rufname: field({ id: 'rufname', type: 'text', max: 20, number: 3 }),
  groesse: field({
    id: 'groesse',
    type: 'choice',
    options: [
      { id: 'klein', when: null },
      { id: 'gross', when: null },
    ],
  }),
  merkmale: field({
    id: 'merkmale',
    type: 'choices',
    exclusive: null,
    options: [
      { id: 'blind', when: null },
      { id: 'taub', when: null },
    ],
  }),
  bissig: field({ id: 'bissig', type: 'yesno' }),
  impfpass: field({
    id: 'impfpass',
    type: 'file',
    accept: ['pdf', 'png'],
    max: 52_428_800,
    many: 2,
    later: true,
  }),
  bemerkung: field({ id: 'bemerkung', type: 'longtext', max: 1000 }),
  leine: field({ id: 'leine', type: 'notice', tone: 'warning', number: null }),
  richtigkeit: field({ id: 'richtigkeit', type: 'declaration', number: null }),
} as const;

const holder: Page = {
  kind: 'page',
  id: 'halter',
  when: null,
  fields: [fields.familienname, fields.geburtsdatum, fields.email, fields.anschrift],
  check: null,
  at,
};
const dog: Page = {
  kind: 'page',
  id: 'hund',
  when: null,
  fields: [fields.rufname, fields.groesse],
  check: null,
  at,
};
export const dogs: Loop = {
  kind: 'loop',
  id: 'hunde',
  when: null,
  list: 'hundeliste',
  min: 1,
  max: five,
  label: ['rufname'],
  steps: [dog],
  at,
};

export const service: Service = {
  id: 'sample',
  version: '1.0.0',
  hash: '',
  leika: '',
  law: '§ 1 HundStG',
  channels: ['web', 'kiosk'],
  identity: 'none',
  identify: null,
  unidentified: 'refused',
  protection: 'normal',
  release: 'single',
  withdrawal: 'none',
  letters: { granted: 'granted', refused: 'refused' },
  draft: { keep: 'P30D' },
  retention: 'P5Y',
  purposes: {
    steuer: { basis: '§ 1 HundStG', voluntary: false },
    kontakt: { basis: 'Art. 6 Abs. 1 a DSGVO', voluntary: true },
  },
  recipients: [
    { id: 'kasse', only: null, without: [2] },
    { id: 'tierheim', only: [3], without: [] },
  ],
  steps: [holder, dogs],
  parameters: [],
  rules: [],
  deadlines: [],
  chapters: [],
  computed: [],
  never: [],
  migration: null,
  route: { authority: 'steueramt', by: ['anschrift', 'ags'] },
};

export const codelists: Codelists = {
  staat: {
    id: 'staat',
    version: '1',
    entries: [
      { code: '000', name: 'Deutschland', terms: ['Germany'] },
      { code: '163', name: 'Türkei', terms: ['Turkey'] },
      { code: '262', name: 'Togo', terms: [] },
    ],
  },
  gemeinde: {
    id: 'gemeinde',
    version: '1',
    entries: [
      { code: '08335001', name: 'Aach (Kreis Konstanz)', terms: ['Aach'] },
      { code: '07235001', name: 'Aach (Kreis Trier-Saarburg)', terms: ['Aach'] },
    ],
  },
};

/** A page with these fields; everything else is as it is when it is opened for the first time. */
export function pageOf(asked: readonly Field[], more: Partial<PageFacts> = {}): PageFacts {
  return {
    service,
    place: { step: 'halter', item: [] },
    page: holder,
    fields: asked,
    input: {},
    days: {},
    computed: {},
    issues: [],
    files: {},
    correction: null,
    codelists,
    urls: { list: (list) => `/lists/${list}`, upload: (id) => `/files/${id}` },
    places: [{ step: 'halter', item: [] }],
    ...more,
  };
}
