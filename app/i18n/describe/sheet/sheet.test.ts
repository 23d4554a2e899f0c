import { describe, expect, test } from 'vitest';
import { loadService } from '#forms/engine/load.ts';
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
rules:
  - { id: viele, at: anzahl, level: warning, must: anzahl < 3, when: art = "gross" }
never: [art = "gross" and anzahl = 0]
route: { authority: steueramt, by: ort }
`;
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
      'Regeln',
      'Was nie vorkommt',
      'Werte, die jede Behörde festlegt',
      'Berechnetes',
    ]);
  });

  test.each([
    'Für Fragen (Art. 6, freiwillig)',
    'Entwürfe: 30 Tage. Anträge: 5 Jahre nach dem Ende des Vorgangs.',
    '„Groß“ steht nur unter einer Bedingung zur Wahl: „Zugangsweg“ ist „web“.',
    'Wie viele Hunde? Pflicht. Zweck: Für die Steuer. Mindestens: 0. Höchstens: 9. Eine ganze Zahl. Nur unter einer Bedingung: „Größe“ ist „Groß“.',
    'Ihre E-Mail Freiwillig. Zweck: Für Fragen. Höchstens 254 Zeichen. Eine E-Mail-Adresse. Vorschlag des Browsers: email.',
    'LeiKa-Schlüssel 99050012104000',
    '„Hund“ beginnt mit „Der Hund“.',
    'Wie groß ist der Hund? Pflicht. Zweck: Für die Steuer. Eine von mehreren Antworten. Zur Wahl: Klein; Groß.',
    'Zu lesen: „Das brauchen Sie“. Fragt nichts: ein Kasten mit Text. Informiert. Nur unter einer Bedingung: „Größe“ ist „Klein“.',
    'Das prüft vor dem nächsten Schritt: Zentrales Fahrzeugregister des Kraftfahrt-Bundesamts. Korrigieren geht so oft: 3.',
    'Dazu nennen wir auch: Größe.',
    'Im Internet auszufüllen.',
    'Anmeldung: Vertrauensniveau hoch.',
    'Das gilt nur unter einer Bedingung: „Größe“ ist „Groß“.',
    'Wer sich nicht ausweist, kann den Antrag nicht senden.',
    'Zuständig: steueramt, nach der Angabe „Ort“.',
    'Eine zweite Person gibt jede Entscheidung frei.',
    'Das Amt meldet sich. Frist: 3 Wochen ab Eingang, nur Arbeitstage (§ 2). Auch eine Rückfrage genügt. Kommt eine Antwort, beginnt die Frist neu.',
    'Tag Freiwillig. Zweck: Für die Steuer. Spätestens: heute plus 120 Jahre. Tag, Monat und Jahr.',
    'Tierheim: nur die Felder 1, 2.',
    'Das darf nie sein: „Größe“ ist „Groß“ und „Wie viele Hunde“ ist 0.',
    'Foto Freiwillig. Zweck: Für die Steuer. Höchstens 2 Dateien zu je 5 MB: PDF oder JPG. Darf nachkommen. Unterlagen.',
    'Erscheint nur unter einer Bedingung: „Hundesteuer“ ist größer als 100 und „Größe“ ist „Groß“.',
    'Prüfen Sie die Zahl. Es soll gelten: „Wie viele Hunde“ ist kleiner als 3. Sonst fragen wir nach. Das prüfen wir nur unter einer Bedingung: „Größe“ ist „Groß“.',
    'Jahr Freiwillig. Zweck: Für die Steuer. Frühestens: 1900. Ein Jahr. Nur unter einer Bedingung: „Wie viele Hunde“ ist größer als 1000 oder „Wie viele Hunde“ ist kleiner als 9.',
    'Steuersatz, ohne Festlegung 60,00 €.',
    'Milde, ohne Festlegung Nein.',
    'Hundesteuer: („Wie viele Hunde“ mal „Steuersatz“), gerundet auf 2 Nachkommastellen.',
  ])('says: %s', (line) => expect(lines).toContain(line));

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
