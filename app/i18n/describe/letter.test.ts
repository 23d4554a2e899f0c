import { describe, expect, it } from 'vitest';
import type { LetterBlock, LetterKind } from '#forms/submission/letter/model.ts';
import { languageCodes } from '../languages.ts';
import { codelists, dogs, fields, service } from '../testing/sample-service.ts';
import { wordsOf } from '../testing/sample-words.ts';
import { shortLabel } from './labels.ts';
import { describeLetter, describeLetterTranslation } from './letter.ts';
import { describeLetterPoints } from './letter-points.ts';
import { fillTemplate } from './letter-template.ts';

type Letter = Parameters<typeof describeLetter>[1];

const letter = (change: Partial<Letter> = {}): Letter => ({
  kind: 'granted',
  service,
  reference: 'S7K3-M9QP-XH42',
  fileNumber: null,
  received: '2027-01-01',
  on: '2027-01-20',
  due: '2027-02-15',
  agency: {
    name: 'Hundeamt Musterstadt',
    address: ['Rathausplatz 1', '12345 Musterstadt'],
    phone: '030 1',
    email: '',
    court: null,
  },
  by: 'Jorinde Beispiel',
  caseUrl: 'https://amt.example/de/submission/S7K3-M9QP-XH42',
  own: [{ kind: 'paragraph', lines: ['Der Hund heißt {{name}} # Bello.'] }],
  points: [{ what: 'Foto', why: 'Es fehlt.' }],
  review: [{ id: 'a', heading: 'Der Hund', rows: [{ label: 'Name', lines: ['Bello'], change: null }] }],
  ...change,
});

const kinds: readonly LetterKind[] = [
  'granted',
  'refused',
  'correction-request',
  'complete',
  'trade-receipt',
  'withdrawn',
];

const said = (blocks: readonly LetterBlock[]): string => JSON.stringify(blocks);

describe('A letter says in every language', () => {
  it.each(kinds.flatMap((kind) => languageCodes.map((language) => [kind, language] as const)))(
    '%s in %s: everything, and no place is left open',
    (kind, language) => {
      const { title, blocks } = describeLetter(wordsOf(language), letter({ kind, own: [] }));
      expect(`${title}${said(blocks)}`).not.toMatch(/\{\{|"# |\| /);
      expect(title).toContain(wordsOf(language).service(service.id).say('title'));
      expect(said(blocks)).toContain('S7K3-M9QP-XH42');
      // What nobody writes nobody signs.
      expect(said(blocks).includes('Jorinde Beispiel')).toBe(kind !== 'withdrawn');
    },
  );

  it('what the caseworker wrote, as it was written', () => {
    for (const kind of kinds.filter((each) => each !== 'withdrawn'))
      expect(said(describeLetter(wordsOf('de'), letter({ kind })).blocks)).toContain(
        'Der Hund heißt {{name}} # Bello.',
      );
  });

  it('with number, date and who to ask, and nothing that the agency does not have', () => {
    expect(describeLetter(wordsOf('de'), letter()).facts).toEqual([
      { label: 'Vorgang', value: 'S7K3-M9QP-XH42' },
      { label: 'Datum', value: '20. Januar 2027' },
      { label: 'Auskunft', value: 'Jorinde Beispiel' },
      { label: 'Telefon', value: '030 1' },
    ]);
  });

  it("with the agency's own number, where it has named one", () => {
    const { facts } = describeLetter(wordsOf('de'), letter({ fileNumber: '63-2030/0815' }));
    expect(facts[1]).toEqual({ label: 'Aktenzeichen', value: '63-2030/0815' });
  });
});

describe('A decision says what can be done against it', () => {
  it.each(['granted', 'refused'] as const)('%s: an objection with the agency within a month', (kind) => {
    const { blocks } = describeLetter(wordsOf('de'), letter({ kind }));
    const at = blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Rechtsbehelfsbelehrung',
    );
    const remedies = said(blocks.slice(at));
    expect(remedies).toContain('innerhalb eines Monats Widerspruch');
    expect(remedies).toContain('Hundeamt Musterstadt, Rathausplatz 1, 12345 Musterstadt');
  });

  it('or where the law has done away with objections, an action at the court', () => {
    const agency = { ...letter().agency, court: 'Verwaltungsgericht Musterstadt, Gerichtsplatz 1' };
    const blocks = said(describeLetter(wordsOf('de'), letter({ agency })).blocks);
    expect(blocks).toContain('Klage geht an: Verwaltungsgericht Musterstadt, Gerichtsplatz 1.');
    expect(blocks).not.toContain('Widerspruch');
  });
});

describe('A letter that asks for something', () => {
  it('lists it in a table and says until when', () => {
    const { blocks } = describeLetter(wordsOf('de'), letter({ kind: 'correction-request' }));
    expect(blocks).toContainEqual({
      kind: 'table',
      columns: ['Worum es geht', 'Was wir brauchen'],
      rows: [['Foto', 'Es fehlt.']],
    });
    expect(said(blocks)).toContain('bis zum 15. Februar 2027');
  });

  it.each(languageCodes)('names in %s each question under its page, and a list as a whole', (language) => {
    const words = wordsOf(language);
    const own = words.service(service.id);
    const [halter, hunde] = [
      { step: 'halter', item: [] },
      { step: 'hunde', item: [] },
    ];
    const rows = [{ field: fields.familienname, answer: 'Ünal' }];
    const points = describeLetterPoints(words, {
      service,
      codelists,
      parts: [
        { kind: 'page', section: { place: halter, loop: null, rows } },
        { kind: 'list', place: hunde, loop: dogs },
      ],
      points: [
        { place: hunde, field: dogs.list, reason: 'Sind es zwei?' },
        { place: halter, field: 'familienname', reason: 'Wie auf dem Ausweis.\nBitte.' },
      ],
    });
    expect(points).toEqual([
      {
        what: expect.stringContaining(own.say('steps.halter.title')) as string,
        why: 'Wie auf dem Ausweis. Bitte.',
      },
      { what: expect.stringContaining(own.say('steps.hunde.title')) as string, why: 'Sind es zwei?' },
    ]);
    expect(points[0]?.what).toContain(shortLabel(own, fields.familienname));
  });

  it('without a day says nothing of one', () => {
    const { blocks } = describeLetter(wordsOf('de'), letter({ kind: 'correction-request', due: null }));
    expect(said(blocks)).not.toContain('Schicken Sie uns alles');
  });
});

describe('A certificate of a notified trade', () => {
  it('names what was answered, under a heading of its own', () => {
    const { blocks } = describeLetter(wordsOf('de'), letter({ kind: 'trade-receipt' }));
    expect(blocks.slice(-3)).toEqual([
      { kind: 'heading', text: 'Ihre Angaben' },
      { kind: 'heading', text: 'Der Hund', level: 3 },
      { kind: 'values', rows: [{ label: 'Name', lines: ['Bello'] }] },
    ]);
    const bare = describeLetter(wordsOf('de'), letter({ kind: 'trade-receipt', review: [] }));
    expect(said(bare.blocks)).not.toContain('Ihre Angaben');
  });
});

describe('Who read the form in another language', () => {
  it('gets the letter once more, with what the caseworker wrote marked as German', () => {
    const second = describeLetterTranslation(wordsOf('en'), letter());
    expect(second?.language).toBe('en');
    expect(second?.blocks).toContainEqual({ kind: 'heading', text: 'Decision' });
    expect(second?.blocks).toContainEqual({ ...letter().own[0], language: 'de' });
  });

  it('and nobody else', () => {
    expect(describeLetterTranslation(wordsOf('de'), letter())).toBeNull();
  });
});

describe('A template', () => {
  const own: LetterBlock = { kind: 'paragraph', lines: ['Eigenes'] };
  const title: LetterBlock = { kind: 'heading', text: 'Auflagen' };
  const fill = (...lines: readonly string[]) =>
    fillTemplate(lines, {
      values: { name: '# - {{a}}', due: null },
      slots: { text: [own], titled: [title, own], empty: [] },
    });

  it.each([
    [
      ['# {{name}}', 'x'],
      [
        { kind: 'heading', text: '# - {{a}}' },
        { kind: 'paragraph', lines: ['x'] },
      ],
    ],
    [['{{name}}'], [{ kind: 'paragraph', lines: ['# - {{a}}'] }]],
    [['- {{name}}\n- b'], [{ kind: 'list', items: ['# - {{a}}', 'b'] }]],
    [['bis {{due}}', 'x'], [{ kind: 'paragraph', lines: ['x'] }]],
    [
      ['# Leer', '{{empty}}', '# Voll', '{{text}}'],
      [{ kind: 'heading', text: 'Voll' }, own],
    ],
    [['{{titled}}'], [title, own]],
    [
      ['# Oben', 'x', '{{titled}}'],
      [{ kind: 'heading', text: 'Oben' }, { kind: 'paragraph', lines: ['x'] }, { ...title, level: 3 }, own],
    ],
    [['# Am Ende', '{{empty}}'], []],
    [['So: {{text}}'], [{ kind: 'paragraph', lines: ['So: {{text}}'] }]],
  ])('%j', (lines, blocks) => {
    expect(fill(...lines)).toEqual(blocks);
  });
});
