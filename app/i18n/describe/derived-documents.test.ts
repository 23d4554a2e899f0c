import { describe, expect, test } from 'vitest';
import { sampleService } from '#forms/engine/testing/sample.ts';
import { shippedService, shippedServices } from '#forms/engine/testing/shipped.ts';
import { languageCodes } from '../languages.ts';
import { loadWords } from '../texts.server.ts';
import type { DocumentView } from '../view.ts';
import { conditionsOf, describeBecause } from './because.ts';
import { describePrivacyNotice } from './privacy-notice.ts';
import { describeProcessingRecord } from './processing-record.ts';
import { describeQuestions } from './questions.ts';

const wordsOf = loadWords({ folders: ['locales'], isStrict: true });
const de = wordsOf('de');
const trade = shippedService('trade-licence');
const vehicle = shippedService('vehicle-registration');
const controller = {
  name: 'Stadt Musterstadt, Gewerbeamt',
  address: ['Rathausplatz 1', '12345 Musterstadt'],
  phone: '030 1',
  email: 'amt@musterstadt.example',
};

function sayingsOf({ sections }: DocumentView): string {
  return sections
    .flatMap(({ heading, paragraphs, facts, lines }) => [
      heading,
      ...paragraphs,
      ...facts.flatMap((fact) => [fact.name, ...fact.lines]),
      ...lines,
    ])
    .join('\n');
}

describe('The privacy notice', () => {
  const notice = sayingsOf(describePrivacyNotice(de, { service: trade, controller }));

  test.each([
    ['who is responsible', 'Stadt Musterstadt, Gewerbeamt\nRathausplatz 1'],
    ['the legal basis of each purpose', 'Rechtsgrundlage: § 1 HwO.'],
    ['who gets it', 'Industrie- und Handelskammer'],
    ['how long it is kept', '5 Jahre'],
    ['how to withdraw consent', 'Freiwillige Angaben können Sie jederzeit zurücknehmen.'],
    ['where to complain', 'Aufsicht für den Datenschutz'],
  ])('says %s', (_, told) => expect(notice).toContain(told));

  test('names every purpose and every recipient of the definition', () => {
    for (const { basis } of Object.values(trade.purposes)) expect(notice).toContain(basis);
    for (const { id } of trade.recipients)
      expect(notice).toContain(de.service(trade.id).say(`recipients.${id}`));
  });

  test('says that a register is asked, and what it is told', () => {
    const told = sayingsOf(describePrivacyNotice(de, { service: vehicle, controller: null }));
    expect(told).toContain('Zentrales Fahrzeugregister');
    expect(told).not.toContain('Stadt Musterstadt');
  });

  test('speaks of no withdrawal where everything is asked by law, and of nobody else where nobody is', () => {
    const service = { ...trade, purposes: { anzeige: { basis: '§ 14', voluntary: false } }, recipients: [] };
    const told = sayingsOf(describePrivacyNotice(de, { service, controller: null }));
    expect(told).not.toContain('zurücknehmen');
    expect(told).toContain('Nur die zuständige Behörde liest Ihre Angaben.');
  });
});

describe.each(shippedServices.map((service) => [service.id, service] as const))('%s', (_, service) => {
  test.each(languageCodes)('has all its documents in %s', (language) => {
    const words = wordsOf(language);
    const told = [
      describePrivacyNotice(words, { service, controller }),
      describeProcessingRecord(words, service),
      describeQuestions(words, service),
    ].map(sayingsOf);
    for (const text of told) {
      expect(text.length).toBeGreaterThan(500);
      expect(text).not.toMatch(/\{\{|undefined|expressions:|privacy:/);
    }
  });
});

test('the processing record names the lists as people concerned, the fields, and lines to fill in', () => {
  const record = describeProcessingRecord(de, trade);
  expect(record.lead).toContain('gewerbeamt');
  expect(record.sections.find(({ id }) => id === 'people')?.lines.length).toBeGreaterThan(1);
  expect(sayingsOf(record)).toContain('Familienname; Vornamen');
  expect(record.sign).not.toBeNull();
});

describe('Why somebody is asked', () => {
  const because = (language: (typeof languageCodes)[number], step: string): readonly string[] =>
    describeBecause(wordsOf(language), trade, conditionsOf(trade, step));

  test.each([
    [
      'an answer',
      'niederlassung',
      ['Wir fragen das, weil nach Ihren Angaben gilt: „Art des Gewerbes“ ist „An einem festen Ort“.'],
    ],
    [
      'one of several options',
      'handwerkskarte',
      ['Wir fragen das, weil nach Ihren Angaben gilt: „Art des Betriebs“ enthält „Handwerk“.'],
    ],
    [
      'a condition that would be too long',
      'aufenthaltstitel',
      ['Wir fragen das wegen Ihrer Angaben zu: „Staatsangehörigkeit“.'],
    ],
    ['nothing, since everybody is asked', 'anmeldegrund', []],
  ])('follows from %s', (_, step, told) => expect(because('de', step)).toEqual(told));

  test('is said without "not" and "or" in Leichte Sprache', () => {
    expect(because('de-simple', 'firma')).toEqual([
      'Wir fragen das wegen Ihrer Antwort auf:\n„Rechts-Form“.',
    ]);
  });

  test('counts the condition of the list around the page', () => {
    const service = sampleService(`  - { id: s, fields: [{ id: mehr, type: yesno, purpose: antrag }] }
  - id: liste
    when: mehr
    repeat: { list: liste, max: 3 }
    steps:
      - { id: innen, fields: [{ id: ja, type: yesno, purpose: antrag }] }
      - { id: dazu, when: ja = false, fields: [{ id: was, type: text, max: 9, purpose: antrag }] }
`);
    expect(conditionsOf(service, 'dazu').map(({ source }) => source)).toEqual(['mehr', 'ja = false']);
  });
});
