import type {
  FooterView,
  HeaderView,
  OverviewView,
  ReviewView,
  TableView,
  TimelineView,
} from '../../i18n/view.ts';

export const header: HeaderView = {
  skip: 'Zum Inhalt springen',
  authority: 'Stadt Musterstadt',
  home: { href: '/de', text: 'Schalter' },
  help: { href: '#hilfe', text: 'Hilfe' },
  languagesLabel: 'Sprache',
  languages: [
    { code: 'de', name: 'Deutsch', href: '/de', isCurrent: true },
    { code: 'de-simple', name: 'Leichte Sprache', href: '/de-simple', isCurrent: false },
    { code: 'en', name: 'English', href: '/en', isCurrent: false },
  ],
};

export const footer: FooterView = {
  help: {
    heading: 'Hilfe und Kontakt',
    lines: ['Wir helfen Ihnen gern, auch beim Ausfüllen.', 'Montag bis Freitag von 8 bis 18 Uhr'],
    links: [{ href: 'tel:+493023125115', text: 'Anrufen: 030 23125-115' }],
  },
  label: 'Über dieses Angebot',
  links: [
    { href: '/de/accessibility', text: 'Barrierefreiheit' },
    { href: '/de/privacy', text: 'Datenschutz' },
    { href: '/de/imprint', text: 'Impressum' },
  ],
  note: 'Ein Angebot der Stadt Musterstadt',
};

const change = (about: string) => ({ href: '#change', text: 'Ändern', about });

export const review: ReviewView = [
  {
    id: 's-person-1',
    heading: 'Person 1: Name und Geburt',
    chapter: { id: 'person', heading: 'Person' },
    isItem: true,
    rows: [
      { label: 'Familienname', lines: ['Özdemir-Größer'], change: change('Familienname') },
      { label: 'Geburtsdatum', lines: ['31. März 1980'], change: change('Geburtsdatum') },
      {
        label: 'Anschrift',
        lines: ['Lange Gasse 12 a', '12345 Musterstadt', 'Gemeinde: Musterstadt (Musterkreis)'],
        change: change('Anschrift'),
      },
      { label: 'Telefon', lines: ['Keine Angabe'], change: null },
    ],
  },
  {
    id: 's-kontakt',
    heading: 'Wie erreicht das Amt die Person?',
    chapter: { id: 'person', heading: 'Person' },
    rows: [{ label: 'E-Mail', lines: ['erika@mustermann.example'], change: change('E-Mail') }],
  },
];

export const overview: OverviewView = {
  title: 'Wer führt das Gewerbe?',
  heading: 'Wer führt das Gewerbe?',
  lead: null,
  itemsHeading: 'Sie haben 2 Personen angegeben',
  items: ['Erika Mustermann', 'Okan Özdemir-Größer (es fehlen noch Angaben)'].map((name, index) => ({
    index,
    name,
    change: { href: '#change', text: 'Ändern', about: name },
    duplicate: { intent: `duplicate-item:${String(index)}:token`, text: 'Kopieren', about: name },
    remove: { text: 'Person entfernen', about: name },
  })),
  more: {
    kind: 'choice',
    id: 'f-more',
    name: 'more',
    label: 'Möchten Sie eine weitere Person angeben?',
    hint: null,
    error: null,
    why: null,
    isHeading: false,
    multiple: false,
    options: [
      { id: 'f-more', value: 'yes', label: 'Ja', hint: null, checked: false },
      { id: 'f-more-2', value: 'no', label: 'Nein', hint: null, checked: false },
    ],
  },
  full: null,
  warnings: [],
  errors: [],
};

export const timeline: TimelineView = [
  { word: 'Eingegangen', when: '3. März 2027 um 14:05', dateTime: '2027-03-03T13:05:00Z', lines: [] },
  {
    word: 'Wartet',
    when: '4. März 2027 um 09:12',
    dateTime: '2027-03-04T08:12:00Z',
    lines: ['Bitte reichen Sie die Handwerkskarte nach.'],
  },
];

const row = (id: string, state: string, tone: 'info' | 'success' | 'warning') => ({
  id,
  cells: [
    { text: id, href: `/de/inbox/${id}`, tone: null },
    { text: 'Gewerbe anmelden', href: null, tone: null },
    { text: '3. März 2027 um 14:05', href: null, tone: null },
    { text: state, href: null, tone },
    { text: 'Niemand', href: null, tone: null },
  ],
});

export const table: TableView = {
  caption: '3 von 3 Vorgängen',
  columns: ['Vorgang', 'Leistung', 'Eingegangen', 'Stand', 'Zuständig'].map((label, index) => ({
    label,
    sort:
      index === 1
        ? null
        : {
            href: `?sort=${index}`,
            state: index === 2 ? 'descending' : 'none',
            about: 'aufsteigend sortieren',
          },
  })),
  rows: [
    row('S7K3-M9QP-XH42', 'Eingegangen', 'info'),
    row('T2B8-R4WN-KC71', 'Wartet', 'warning'),
    row('Q9D5-H3ZT-PM60', 'Bestätigt', 'success'),
  ],
  empty: 'Hier liegt kein Vorgang.',
};
