import { describe, expect, test } from 'vitest';
import { codelists, dogs, fields, service } from '../testing/sample-service.ts';
import { languageCodes } from '../languages.ts';
import { wordsOf } from '../testing/sample-words.ts';
import { describeCode } from './code.ts';
import { describeDuration } from './duration.ts';
import { describeFrame } from './frame.ts';
import { describeInformation } from './information.ts';
import { describeOverview, type OverviewFacts } from './overview.ts';
import { describeReceipt, describeTranslation } from './receipt.ts';
import { describeService } from './service.ts';
import { describeState } from './state.ts';

const words = wordsOf('de');

function overview(names: readonly (string | null)[], more: Partial<OverviewFacts> = {}): OverviewFacts {
  const items = names.map((name, index) => ({
    index,
    label: [{ field: fields.rufname, answer: name }],
    first: { step: 'hund', item: [index] },
    isComplete: name !== null,
  }));
  return {
    service,
    loop: dogs,
    items,
    min: 1,
    max: 5,
    canAdd: true,
    input: {},
    issues: [],
    codelists,
    itemUrl: ({ item }) => `/hund/${item.join('/')}`,
    tokenOf: (index) => `t${String(index)}`,
    ...more,
  };
}

describe('The overview of a list', () => {
  test('counts and names what was entered, and asks for one more', () => {
    const view = describeOverview(words, overview(['Bello', null]));
    expect(view.itemsHeading).toBe('Sie haben 2 Hunde angegeben');
    expect(view.items.map(({ name }) => name)).toEqual(['Bello', 'Hund 2 (es fehlen noch Angaben)']);
    expect(view.items[0]?.change).toEqual({ href: '/hund/0', text: 'Ändern', about: 'Bello' });
    expect(view.items[1]?.duplicate).toEqual({
      intent: 'duplicate-item:1:t1',
      text: 'Kopieren',
      about: 'Hund 2',
    });
    expect(view.more).toMatchObject({
      name: 'more',
      label: 'Noch ein Hund?',
      hint: 'Höchstens 5 Einträge sind möglich.',
    });
  });

  test('keeps the last one that must stay, copies nothing into a full list, and says that it is full', () => {
    const view = describeOverview(words, overview(['Bello'], { canAdd: false }));
    expect(view.items[0]).toMatchObject({ duplicate: null, remove: null });
    expect(view).toMatchObject({ more: null, full: 'Mehr als 5 Einträge gehen hier nicht.' });
  });

  test('says how many are needed', () => {
    const tooFew = {
      field: 'hundeliste',
      part: null,
      code: 'required',
      params: { min: 1 },
      rule: null,
      level: 'error',
    } as const;
    expect(describeOverview(words, overview([], { issues: [tooFew] })).errors).toEqual([
      { href: '#f-more', text: 'Fügen Sie mindestens 1 Eintrag hinzu.' },
    ]);
  });

  test('says it when the question was left open', () => {
    const view = describeOverview(words, overview(['Bello'], { isUnanswered: true }));
    expect(view.errors).toEqual([
      { href: '#f-more', text: 'Wählen Sie aus, ob Sie noch einen Eintrag hinzufügen möchten.' },
    ]);
    expect(view.more?.error).toMatch(/^Fehler: /);
  });
});

describe('A list with a warning', () => {
  const warning = {
    field: 'hundeliste',
    part: null,
    code: 'rule',
    params: {},
    rule: 'viele_hunde',
    level: 'warning',
  } as const;
  const view = describeOverview(words, overview(['Bello'], { issues: [warning], input: { more: ['no'] } }));

  test('asks to confirm it, and leads to the box', () => {
    expect(view.warnings).toMatchObject([
      {
        kind: 'choice',
        name: 'confirmed',
        options: [{ id: 'f-confirmed', value: 'viele_hunde', hint: 'Das sind viele Hunde.' }],
      },
    ]);
    expect(view.errors).toEqual([{ href: '#f-confirmed', text: 'Das sind viele Hunde.' }]);
  });

  test('keeps the answer to "one more?", and finds no fault with it', () => {
    const checked = view.more?.options.filter((option) => option.checked);
    expect(checked).toMatchObject([{ value: 'no' }]);
    expect(view.more?.error).toBeNull();
  });
});

describe('The service page', () => {
  const view = describeService(words, service);

  test('says what is collected for which purpose', () => {
    expect(view.purposes).toEqual([
      {
        name: 'Damit die Stadt die Steuer berechnen kann',
        basis: 'Rechtsgrundlage: § 1 HundStG.',
        fields: ['Familienname', 'Geburtsdatum', 'Ihre Anschrift', 'Rufname', 'Größe'],
      },
      {
        name: 'Für Rückfragen',
        basis: 'Rechtsgrundlage: Art. 6 Abs. 1 a DSGVO. Die Angabe ist freiwillig.',
        fields: ['E-Mail'],
      },
    ]);
  });

  test.each([
    ['nobody', {}, []],
    ['whom the office checks', { identity: 'high', unidentified: 'agency' }, ['Das Amt prüft später']],
    ['who has to go there', { identity: 'high' }, ['Wer sich ausweisen muss']],
  ] as const)('says beforehand of those to be identified: %s', (_, says, beginnings) => {
    const needs = describeService(words, { ...service, ...says }).needs.slice(view.needs.length);
    expect(needs.map((need, index) => need.slice(0, beginnings[index]?.length))).toEqual(beginnings);
  });

  test('says who reads what, the shorter way round', () => {
    expect(view.recipients).toEqual([
      { name: 'Stadtkasse', reads: 'Liest alle Angaben außer: Geburtsdatum.' },
      { name: 'Tierheim', reads: 'Liest nur: Rufname.' },
    ]);
  });

  test('says how long everything is kept', () => {
    expect(view.keeping).toEqual([
      'Was Sie noch nicht abgesendet haben, löschen wir 30 Tage nach Ihrer letzten Änderung.',
      'Ist Ihr Vorgang abgeschlossen, behält ihn die Behörde noch 5 Jahre.',
    ]);
  });
});

describe('Elsewhere', () => {
  test.each([
    ['P30D', '30 Tage'],
    ['P1D', '1 Tag'],
    ['P5Y', '5 Jahre'],
    ['P1Y6M', '1 Jahr 6 Monate'],
    ['PT30M', '30 Minuten'],
    ['PT1H', '1 Stunde'],
  ])('the duration %s is "%s"', (duration, said) => {
    expect(describeDuration(words, duration)).toBe(said);
  });

  test('each state has a word and a sentence', () => {
    expect(describeState(words, 'waiting')).toEqual({
      word: 'Wartet',
      sentence: 'Die Behörde braucht noch etwas. Bitte lesen Sie die Nachricht.',
      tone: 'warning',
    });
  });

  test('a code is spoken sign by sign', () => {
    expect(describeCode('Ihr Code', '7K3M9Q')).toEqual({
      label: 'Ihr Code',
      groups: ['7K3M', '9Q'],
      spoken: '7 K 3 M, 9 Q',
    });
  });

  test('the language switch leads to the same page', () => {
    const { header } = describeFrame(words, { pathname: '/de/apply/x/y', search: '?returns=1' });
    expect(header.languages.map(({ href }) => href)).toEqual([
      '/de/apply/x/y?returns=1',
      '/de-simple/apply/x/y?returns=1',
      '/en/apply/x/y?returns=1',
    ]);
    expect(describeFrame(words, { pathname: '/health', search: '' }).header.languages[2]?.href).toBe('/en');
  });

  test.each(['privacy', 'accessibility', 'imprint'] as const)(
    'the page on %s is complete in all languages',
    (page) => {
      for (const language of languageCodes) {
        const { sections } = describeInformation(wordsOf(language), page);
        expect(sections.every(({ heading, id, paragraphs }) => heading !== id && paragraphs.length > 0)).toBe(
          true,
        );
      }
    },
  );

  test('the receipt carries number, time, service, law and version', () => {
    const receipt = describeReceipt(words, {
      service,
      reference: 'S7K3',
      receivedAt: new Date('2027-01-01T11:00:00Z'),
      corrects: null,
    });
    expect(receipt.facts.map(({ value }) => value)).toEqual([
      'S7K3',
      '1. Januar 2027 um 12:00',
      'Hund anmelden',
      '§ 1 HundStG',
      'sample 1.0.0',
    ]);
  });

  test('the receipt has a second part for all who read another language than German', () => {
    const heading = (language: 'de' | 'de-simple' | 'en') =>
      describeTranslation(wordsOf(language), [])?.heading;
    expect(heading('de')).toBeUndefined();
    expect(heading('en')).toBe('Translation for your information');
    expect(heading('de-simple')).toContain('Leichter Sprache');
  });
});
