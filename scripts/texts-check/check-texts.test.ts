import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from '#forms/catalogue.ts';
import deMessages from '#locales/de/text-findings.json';
import enMessages from '#locales/en/text-findings.json';
import { checkTexts } from './check-texts.ts';
import { describeTextFinding } from './describe-text-finding.ts';
import type { TextFinding, TextFindingCode } from '#app/i18n/check/model.ts';
import { readLibrary } from '#app/i18n/check/read-library.ts';
import { acceptSources } from '#app/i18n/check/sources.ts';

type Tree = { readonly [key: string]: Tree | string | readonly string[] };
type Files = Readonly<Record<string, Tree>>;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function write(folder: string, files: Files): void {
  for (const [path, tree] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(tree));
  }
}

/** A folder of locales; `after` are files that change once all translations were accepted. */
function findingsOf(files: Files, after: Files = {}): readonly TextFinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  folders.push(folder);
  write(folder, files);
  acceptSources(readLibrary(folder));
  write(folder, after);
  return checkTexts(readLibrary(folder), []);
}

const sentence = 'Wir prüfen Ihre Angaben und antworten Ihnen sehr bald mit einem Brief. ';
const office = 'Die Sachbearbeiterin kontrolliert sämtliche Antragsunterlagen unverzüglich. ';
const offices = 'Verwaltungsangelegenheiten, Genehmigungsvoraussetzungen, Zuständigkeitsregelungen';
const oneOf = (text: string, language = 'de'): readonly TextFinding[] =>
  language === 'de'
    ? findingsOf({ 'de/a.json': { x: text } })
    : findingsOf({ 'de/a.json': { x: 'Gut.' }, [`${language}/a.json`]: { x: text } });

/** For each kind of finding the texts that have it, and none but it unless more are named. */
const fixtures: Readonly<Record<Exclude<TextFindingCode, 'unasked-text'>, () => readonly TextFinding[]>> = {
  'missing-file': () => findingsOf({ 'de/a.json': { x: 'Ja' }, 'en/b.json': {} }),
  'missing-text': () => findingsOf({ 'de/a.json': { x: 'Ja', y: 'Nein' }, 'en/a.json': { x: 'Yes' } }),
  'unknown-text': () => findingsOf({ 'de/a.json': { x: 'Ja' }, 'en/a.json': { x: 'Yes', y: 'No' } }),
  'empty-text': () => oneOf(' '),
  'other-places': () =>
    findingsOf({ 'de/a.json': { x: 'Seite {{page}}' }, 'en/a.json': { x: 'Page {{number}}' } }),
  'unbound-text': () => findingsOf({ 'de/a.json': { x: 'Ja' } }, { 'en/a.json': { x: 'Yes' } }),
  'stale-text': () =>
    findingsOf({ 'de/a.json': { x: 'Ja' }, 'en/a.json': { x: 'Yes' } }, { 'de/a.json': { x: 'Nein' } }),
  'long-sentence': () => oneOf(`${'sehr '.repeat(20)}gut`),
  'long-word': () => oneOf('Das ist das Gewerbeaufsichtsamt.', 'de-simple'),
  passive: () => oneOf('Ihr Antrag wird geprüft.', 'de-simple'),
  'passive-share': () => oneOf(`${sentence.repeat(9)}Der Brief wird verschickt. Das Amt wird informiert.`),
  'mean-length': () => oneOf(sentence.replace('bald', 'sehr bald').replace('Wir', 'Wir alle').repeat(9)),
  lix: () => oneOf('People understand everything differently nowadays, unfortunately. '.repeat(20), 'en'),
  wiener: () => oneOf(office.repeat(20)),
  'many-sentences': () => oneOf('Wir prüfen das. Dann schreiben wir.', 'de-simple'),
  flesch: () => oneOf(`${offices}. `.repeat(40)),
  nominal: () => oneOf('Die Prüfung der Meldung ist eine Leistung, die wir für Sie gern tun. '.repeat(12)),
  negation: () => oneOf('Das Amt hat das Geld noch nicht von Ihnen.\n'.repeat(15), 'de-simple'),
  'no-advice': () => findingsOf({ 'de/a.json': { errors: { x: 'Das Datum fehlt.' } } }),
  clause: () => oneOf('Wir schreiben Ihnen, wenn wir fertig sind.', 'de-simple'),
  sign: () => oneOf('Das ist ein Kranken·haus.', 'de-simple'),
  blame: () => oneOf('Die Eingabe ist ungültig.'),
  'other-word': () => oneOf('Hängen Sie das Dokument an.'),
  abbreviation: () => oneOf('Nehmen Sie z. B. Ihren Ausweis.'),
  genitive: () => oneOf('Das ist die Farbe des Hauses.', 'de-simple'),
  subjunctive: () => oneOf('Das wäre gut.', 'de-simple'),
  'number-word': () => oneOf('Warten Sie zwei Tage.', 'de-simple'),
};

describe('The check of texts', () => {
  test.each(Object.entries(fixtures))('finds %s', (code, findings) => {
    expect(findings().map((each) => each.code)).toContain(code);
  });

  test('finds nothing in texts that are whole, short and clear', () => {
    const texts = { x: 'Wir antworten bald.', list: ['Ihr Ausweis', 'Ein Foto'], places: 'Seite {{page}}' };
    const easy = { ...texts, x: 'Wir schreiben Ihnen.\nDas dauert 2 Tage.', list: ['Ein Foto'] };
    expect(findingsOf({ 'de/a.json': texts, 'en/a.json': texts, 'de-simple/a.json': easy })).toEqual([]);
  });

  test.each([
    [
      'an ordinal number',
      'Bis zum 31. März können Sie uns alles schicken, was Sie uns noch schicken wollen, und danach geht es dann weiter.',
    ],
    [
      'a law',
      'Das steht in Art. 6 Abs. 1 der Verordnung, die wir hier für Sie und für alle anderen Menschen in kurzen Worten erklären.',
    ],
  ])('does not take the full stop of %s for the end of a sentence', (_, text) => {
    expect(oneOf(text).map(({ code }) => code)).toContain('long-sentence');
  });

  test.each([
    ['a button', { buttons: { x: `${'sehr '.repeat(12)}gut` } }],
    ['a rule of a form', { rules: { x: `Geben Sie ${'sehr '.repeat(11)}viel ein.` } }],
    ['a fault', { faults: { x: 'Nennen Sie, was von Ihnen noch gebraucht wird.' } }],
  ])('is stricter with what is said on %s', (_, texts) => {
    expect(findingsOf({ 'de/a.json': texts })).toHaveLength(1);
    expect(findingsOf({ 'de/a.json': { x: Object.values(texts)[0] ?? '' } })).toEqual([]);
  });

  test.each([
    ['building-permit', 'Fragen Sie die Bauaufsicht.', 1],
    ['trade-licence', 'Fragen Sie die Bauaufsicht.', 0],
    ['verify', 'Wählen Sie das Dokument aus.', 0],
    ['common', 'Wählen Sie die Unterlage aus.', 0],
    ['desk', 'Nachforderung gesendet.', 1],
    ['letters', 'Sie haben Ihren Antrag vom {{received}} zurückgenommen.', 1],
    ['desk', 'Sie haben Ihre Frage zurückgenommen.', 0],
  ])('in %s takes “%s” for another word %i times', (name, text, times) => {
    expect(findingsOf({ [`de/${name}.json`]: { x: text } })).toHaveLength(times);
  });

  test.each([
    'Morgen wird es größer.',
    'Wir werden bald antworten.',
    'Es wird kalt, wenn Sie gearbeitet haben.',
  ])('takes “%s” for active', (text) => {
    expect(oneOf(text, 'de-simple').map(({ code }) => code)).not.toContain('passive');
  });

  test('says of each finding in both languages what to do', () => {
    const findings = Object.values(fixtures).flatMap((find) => find());
    for (const words of [deMessages, enMessages]) {
      const mute = findings.filter((finding) =>
        describeTextFinding(finding, words).endsWith(`: ${finding.code}`),
      );
      expect(mute).toEqual([]);
    }
    expect(Object.keys(enMessages)).toEqual(Object.keys(deMessages));
  });
});

describe('The words of a service', () => {
  const { services } = loadCatalogue({ folders: ['forms/services'], codelistFolder: 'forms/codelists' });
  const library = readLibrary('locales');
  const findingsWith = (change: (key: string) => readonly string[]): readonly string[] => {
    const files = library.files.map((file) => ({
      ...file,
      texts: file.texts.flatMap((text) => change(text.key).map((key) => ({ ...text, key }))),
    }));
    return checkTexts({ ...library, files }, services).flatMap(({ code, key, path }) =>
      path === 'locales/de/trade-licence.json' ? [`${code} ${String(key)}`] : [],
    );
  };

  test('say all that its definition asks', () => {
    expect(findingsWith((key) => (key === 'steps.inhaber.title' ? [] : [key]))).toEqual([
      'missing-text steps.inhaber.title',
    ]);
  });

  test('say nothing that its definition does not ask', () => {
    expect(findingsWith((key) => (key === 'fields.firma.hint' ? [key, 'fields.firma.tip'] : [key]))).toEqual([
      'unasked-text fields.firma.tip',
    ]);
  });

  test('are missing where a service has none', () => {
    const files = library.files.filter(({ name }) => name !== 'trade-licence');
    expect(checkTexts({ ...library, files }, services)[0]).toMatchObject({
      path: 'locales/de/trade-licence.json',
      code: 'missing-file',
    });
  });
});
