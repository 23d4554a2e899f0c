import { describe, expect, test } from 'vitest';
import { loadService } from '#forms/engine/load.ts';
import { serviceKeys } from '#forms/engine/load/service.ts';
import { stepKeys } from '#forms/engine/load/steps.ts';
import type { DocumentView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { loadWords } from '../../texts.server.ts';
import { describeSheet } from './sheet.ts';

const DEFINITION = `
service: sheet
version: 1.0.0
leika: '99050012104000'
law: § 1 HundStG
draft: { keep: P30D }
retention: P5Y
release: four-eyes
identity: high
identify: art = "gross"
deadlines: [{ id: antwort, within: P3W, counts: workdays, met: answer, waiting: restarts, law: § 2 }]
recipients: [{ id: tierheim, only: [1, 2] }]
purposes: { steuer: { basis: § 1 }, kontakt: { basis: Art. 6, voluntary: true } }
parameters: { satz: { type: money, default: 60 }, milde: { type: boolean, default: false } }
chapters: [{ id: hund, from: halter }]
computed: { steuer: { type: money, is: anzahl * authority.satz } }
steps:
  - id: halter
    fields:
      - { id: art, type: choice, options: [klein, { id: gross, when: channel = "web" }], purpose: steuer }
      - { id: anzahl, type: integer, min: 0, max: 9, when: art = "gross", purpose: steuer }
      - { id: mail, type: email, optional: true, autocomplete: email, purpose: kontakt }
      - { id: hinweis, type: notice, tone: info, when: art = "klein" }
      - { id: geboren, type: year, min: 1900, when: anzahl > 1000 or anzahl < 9, optional: true, purpose: steuer }
      - { id: tag, type: date, max: today() + @"P1440M", optional: true, purpose: steuer }
      - { id: foto, type: file, accept: [pdf, jpeg], max: 5MB, many: 2, later: true, optional: true, purpose: steuer }
  - id: mehr
    when: steuer > 100 and art = "gross"
    check: { register: kfz-register, with: [art], corrections: 3 }
    fields: [{ id: ort, type: text, max: 9, purpose: steuer }]
  - id: welpe
    repeat: { list: welpen, min: 1, max: anzahl, label: [ruf] }
    fields: [{ id: ruf, type: text, max: 9, purpose: steuer }]
rules:
  - { id: viele, at: anzahl, level: warning, must: anzahl < 3, when: art = "gross" }
never: [art = "gross" and anzahl = 0]
route: { authority: steueramt, by: ort }
`;
/** For each key of a definition or a step, how it is told; ids by their words, migrations by a test of their own. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  leika: ['LeiKa-Schlüssel 99050012104000'],
  channels: ['Im Internet auszufüllen.'],
  identity: ['Anmeldung: Vertrauensniveau hoch.'],
  identify: ['Das gilt nur unter einer Bedingung: „Größe“ ist „Groß“.'],
  unidentified: ['Wer sich nicht ausweist, kann den Antrag nicht senden.'],
  release: ['Eine zweite Person gibt jede Entscheidung frei.'],
  draft: ['Entwürfe: 30 Tage. Anträge: 5 Jahre nach dem Ende des Vorgangs.'],
  retention: ['Entwürfe: 30 Tage. Anträge: 5 Jahre nach dem Ende des Vorgangs.'],
  purposes: ['Für Fragen (Art. 6, freiwillig)'],
  deadlines: [
    'Das Amt meldet sich. Frist: 3 Wochen ab Eingang, nur Arbeitstage (§ 2). Auch eine Rückfrage genügt. Kommt eine Antwort, beginnt die Frist neu.',
  ],
  recipients: ['Tierheim: nur die Felder 1, 2.'],
  chapters: ['„Hund“ beginnt mit „Der Hund“.'],
  never: ['Das darf nie sein: „Größe“ ist „Groß“ und „Wie viele Hunde“ ist 0.'],
  parameters: ['Steuersatz, ohne Festlegung 60,00 €.', 'Milde, ohne Festlegung Nein.'],
  computed: ['Hundesteuer: („Wie viele Hunde“ mal „Steuersatz“), gerundet auf 2 Nachkommastellen.'],
  route: ['Zuständig: steueramt, nach der Angabe „Ort“.'],
  check: [
    'Das prüft vor dem nächsten Schritt: Zentrales Fahrzeugregister des Kraftfahrt-Bundesamts. Korrigieren geht so oft: 3.',
    'Dazu nennen wir auch: Größe.',
  ],
  when: ['Erscheint nur unter einer Bedingung: „Hundesteuer“ ist größer als 100 und „Größe“ ist „Groß“.'],
  fields: [
    'Wie groß ist der Hund? Pflicht. Zweck: Für die Steuer. Eine von mehreren Antworten. Zur Wahl: Klein; Groß.',
    '„Groß“ steht nur unter einer Bedingung zur Wahl: „Zugangsweg“ ist „web“.',
    'Wie viele Hunde? Pflicht. Zweck: Für die Steuer. Mindestens: 0. Höchstens: 9. Eine ganze Zahl. Nur unter einer Bedingung: „Größe“ ist „Groß“.',
    'Ihre E-Mail Freiwillig. Zweck: Für Fragen. Höchstens 254 Zeichen. Eine E-Mail-Adresse. Vorschlag des Browsers: email.',
    'Zu lesen: „Das brauchen Sie“. Fragt nichts: ein Kasten mit Text. Informiert. Nur unter einer Bedingung: „Größe“ ist „Klein“.',
    'Tag Freiwillig. Zweck: Für die Steuer. Spätestens: heute plus 120 Jahre. Tag, Monat und Jahr.',
    'Foto Freiwillig. Zweck: Für die Steuer. Höchstens 2 Dateien zu je 5 MB: PDF oder JPG. Darf nachkommen. Unterlagen.',
    'Jahr Freiwillig. Zweck: Für die Steuer. Frühestens: 1900. Ein Jahr. Nur unter einer Bedingung: „Wie viele Hunde“ ist größer als 1000 oder „Wie viele Hunde“ ist kleiner als 9.',
  ],
  rules: [
    'Prüfen Sie die Zahl. Es soll gelten: „Wie viele Hunde“ ist kleiner als 3. Sonst fragen wir nach. Die Meldung steht bei „Wie viele Hunde“. Das prüfen wir nur unter einer Bedingung: „Größe“ ist „Groß“.',
  ],
  repeat: [
    'Wird für jeden Eintrag gefragt, mindestens 1, höchstens „Wie viele Hunde“.',
    'Ein Eintrag heißt nach: Rufname.',
  ],
  version: ['Fassung 1.0.0'],
  law: ['Rechtsgrundlage: § 1 HundStG'],
  protection: ['Schutzklasse: normal.'],
  withdrawal: ['Zurückziehen lässt sich nichts.'],
  letters: ['Was entschieden ist, steht in einem Bescheid.'],
  steps: ['Erscheint immer.'],
};

const TEXTS: Readonly<Record<string, string>> = {
  title: 'Hund anmelden',
  'purposes.steuer': 'Für die Steuer',
  'purposes.kontakt': 'Für Fragen',
  'steps.halter.title': 'Der Hund',
  'steps.mehr.title': 'Der Ort',
  'fields.art.label': 'Wie groß ist der Hund?',
  'fields.art.review': 'Größe',
  'options.art.gross': 'Groß',
  'fields.anzahl.label': 'Wie viele Hunde?',
  'fields.mail.label': 'Ihre E-Mail',
  'chapters.hund': 'Hund',
  'notices.hinweis.heading': 'Das brauchen Sie',
  'options.art.klein': 'Klein',
  'fields.foto.label': 'Foto',
  'fields.tag.label': 'Tag',
  'fields.geboren.label': 'Jahr',
  'deadlines.antwort': 'Das Amt meldet sich.',
  'recipients.tierheim': 'Tierheim',
  'fields.ort.label': 'Ort',
  'steps.welpe.title': 'Alle Welpen',
  'steps.welpen.title': 'Ein Welpe',
  'fields.ruf.label': 'Rufname',
  'computed.steuer': 'Hundesteuer',
  'parameters.satz': 'Steuersatz',
  'parameters.milde': 'Milde',
  'rules.viele': 'Prüfen Sie die Zahl.',
};

function wordsOf(): Words {
  const words = loadWords({ folders: ['locales'], isStrict: true })('de');
  const find = (key: string) => TEXTS[key] ?? null;
  return { ...words, service: () => ({ find, say: (key) => find(key) ?? key, list: () => [] }) };
}

function sheetOf(text: string): DocumentView {
  const loaded = loadService({ text, hash: '', codelists: [] });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return describeSheet(wordsOf(), loaded.service);
}

describe('The review sheet', () => {
  const { title, sections } = sheetOf(DEFINITION);
  const lines = sections.flatMap((section) => section.lines);

  test('follows the form', () => {
    expect(title).toBe('Prüfblatt: Hund anmelden');
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Grundlagen',
      'Zwecke',
      'Aufbewahrung',
      'Fristen der Behörde',
      'Wer Angaben bekommt',
      'Kapitel',
      'Schritt: Der Hund',
      'Schritt: Der Ort',
      'Schritt: Alle Welpen',
      'Schritt: Ein Welpe',
      'Regeln',
      'Was nie vorkommt',
      'Werte, die jede Behörde festlegt',
      'Berechnetes',
    ]);
  });

  test('has a sentence for every key of a definition', () => {
    const { page, loop } = stepKeys;
    const keys = [serviceKeys, page, loop].flatMap(({ needed, allowed }) =>
      Object.keys({ ...needed, ...allowed }),
    );
    expect(new Set(keys)).toEqual(new Set(['service', 'id', 'migration', ...Object.keys(TOLD)]));
  });

  test.each(Object.entries(TOLD).flatMap(([key, told]) => told.map((line) => [key, line] as const)))(
    'tells the key %s: %s',
    (_, line) => expect(lines).toContain(line),
  );

  test.each([
    ['from: 0.9.0', ['Alle Angaben bleiben.']],
    [
      'from: 0.9.0, renamed: { groesse: art, hundezahl: anzahl }, options: { groesse: { riesig: gross } }, dropped: [mail, chip]',
      [
        'groesse heißt jetzt „Größe“ (art).',
        'hundezahl heißt jetzt „Wie viele Hunde?“ (anzahl).',
        'Bei groesse heißt die Antwort riesig jetzt „Groß“ (gross).',
        '„Ihre E-Mail“ (mail) fragt niemand mehr. Die Angabe fällt weg.',
        'chip fragt niemand mehr. Die Angabe fällt weg.',
        'Alle anderen Angaben bleiben.',
      ],
    ],
  ])('says what becomes of drafts of the version before: %s', (migration, said) => {
    const carried = sheetOf(`${DEFINITION}migration: { ${migration} }\n`).sections.find(
      ({ id }) => id === 'carried',
    );
    expect(carried?.lines).toEqual(['Übernimmt Entwürfe der Fassung 0.9.0.', ...said]);
    expect(sections.some(({ id }) => id === 'carried')).toBe(false);
  });
});
