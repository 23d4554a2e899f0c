import { expect, it } from 'vitest';
import { wordsOf } from '../testing/sample-words.ts';
import { describeCaseFile } from './case-file.ts';

const words = wordsOf('de');
const plan = { id: 'f', name: 'Plan.pdf', size: 2_097_152, type: 'pdf', sha256: '0123456789abcdef' } as const;
const at = '2026-05-31T12:05:00.000Z';
const office = { at, state: 'waiting', author: 'office', by: 'Jörg Petersen' } as const;
const citizen = { at, state: 'waiting', author: 'citizen', by: null } as const;

const file = {
  at: new Date('2026-06-01T08:00:00Z'),
  row: { reference: 'S7K3', service: 'sample', state: 'refused', deleteAfter: '2028-06-01T00:00:00.000Z' },
  agency: { phone: '030 23125-1', email: 'amt@stadt.example' },
  payload: {
    review: [{ id: 'a', heading: 'Zur Person', rows: [{ label: 'Name', lines: ['Öz'], change: null }] }],
    documents: [plan],
  },
  entries: [
    { ...citizen, id: '1', kind: 'state', state: 'received', body: { note: null } },
    { ...citizen, id: '2', kind: 'message', body: { text: 'Hier.', documents: [plan] } },
    {
      ...office,
      id: '3',
      kind: 'decision',
      body: { text: 'Nein.\nLeider.', documents: [], outcome: 'refused' },
    },
  ],
  letters: null,
  deadlines: [],
  asked: null,
  remedy: { kind: 'objection', until: '2026-07-06' },
  openings: [{ at, role: 'lead', office: 'Gartenamt', isConsulted: false }],
  consultations: [{ office: 'Forstamt', at }],
} as const;

it('prints how it stands, what happened, what was written, the answers, and who has looked, without names of staff', () => {
  const { title, facts, parts } = describeCaseFile(words, file);
  expect([title.startsWith('Ihr Vorgang: '), facts.map(({ value }) => value)]).toEqual([
    true,
    ['S7K3', '1. Juni 2026 um 10:00', '030 23125-1', 'amt@stadt.example'],
  ]);
  expect(parts).toHaveLength(1);
  const headings = parts[0]?.flatMap((block) =>
    block.kind === 'heading' && !block.level ? [block.text] : [],
  );
  expect(headings).toEqual([
    'So steht es',
    words.say('common:status.history'),
    words.say('case:messages.heading'),
    words.say('common:status.answers'),
    words.say('receipt:documents.heading'),
    words.say('case:opened.heading'),
  ]);
  const said = JSON.stringify(parts);
  for (const each of [
    'Hier.',
    'Nein.',
    'Leider.',
    'Öz',
    '6. Juli 2026',
    '01234567 89abcdef',
    'Leitung, Gartenamt',
  ])
    expect(said).toContain(each);
  expect(said).not.toContain('Petersen');
});

it('is as many files as it takes, however much was written', () => {
  const long = { ...citizen, kind: 'message', body: { text: 'x'.repeat(9000), documents: [] } } as const;
  const entries = Array.from({ length: 40 }, (_, index) => ({ ...long, id: String(index) }));
  const { parts } = describeCaseFile(words, { ...file, entries });
  expect(parts).toHaveLength(4);
  expect(parts.every((part) => JSON.stringify(part).length < 120_000)).toBe(true);
});
