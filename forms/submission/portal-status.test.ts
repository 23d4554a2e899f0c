import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Codelist, Letters } from '../engine/model.ts';
import { withCodes, currentStatus } from './portal-status.ts';

type Entry = Parameters<typeof withCodes>[0][number];

const office = { id: '', state: 'in-progress', author: 'office' } as const;
const letter = { text: '', documents: [] };
const received: Entry = { id: '', kind: 'state', state: 'received', author: 'citizen', body: { note: null } };
const waiting: Entry = { ...office, kind: 'state', state: 'waiting', body: { note: 'Bitte.' } };
const mail: Entry = { ...office, kind: 'message', author: 'citizen', body: letter };
const asked: Entry = { ...office, kind: 'message', body: { ...letter, answer: { due: null } } };
const request: Entry = {
  ...office,
  kind: 'correction-request',
  state: 'waiting',
  body: { text: '', points: [], due: null },
};
const correction: Entry = {
  ...office,
  kind: 'correction',
  author: 'citizen',
  body: { request: 'r', number: 1, token: 't' },
};
const taken: Entry = { ...office, kind: 'state', body: { note: null } };
const paper: Entry = { ...office, kind: 'state', body: { note: null, paper: '2030-06-01' } };
const complete: Entry = { ...office, kind: 'complete', body: letter };
const granted: Entry = { ...office, kind: 'decision', body: { ...letter, outcome: 'granted' } };
const DECISIONS: Letters = { granted: 'granted', refused: 'refused' };

function question(id: string): Entry {
  const body = { office: 'Umweltamt', due: '2030-06-01', shown: [], ...letter };
  return { ...office, id, kind: 'opinion-request', body };
}
const opinion = (asks: string): Entry => ({
  ...office,
  kind: 'opinion',
  body: { ...letter, request: asks, office: '' },
});
const takenBack = (asks: string): Entry => ({
  ...office,
  kind: 'opinion-end',
  body: { request: asks, office: '' },
});

it.each<readonly [string, readonly Entry[], readonly (readonly [string | null, string | null])[]]>([
  [
    'received, asked and answered',
    [received, waiting, mail],
    [
      ['1170', '14'],
      ['1170', '17'],
      ['1142', '16'],
    ],
  ],
  [
    'received, asked and answered on paper',
    [received, waiting, paper],
    [
      ['1170', '14'],
      ['1170', '17'],
      ['1170', '16'],
    ],
  ],
  [
    'a message that was asked for, and one that was not',
    [asked, mail, mail],
    [
      ['1142', null],
      ['1142', '16'],
      ['1142', null],
    ],
  ],
  [
    'a correction',
    [request, correction],
    [
      ['1140', '17'],
      ['1202', '16'],
    ],
  ],
  ['everything is there', [complete], [['1170', '18']]],
  ['more time', [{ ...office, kind: 'extension', body: { text: '', until: '' } }], [['1170', null]]],
  [
    'two other offices, and the opinion of each',
    [question('a'), question('b'), opinion('a'), opinion('b')],
    [
      [null, '08'],
      [null, '08'],
      [null, null],
      [null, '09'],
    ],
  ],
  [
    'the last request that was open is taken back',
    [question('a'), question('b'), opinion('b'), takenBack('a')],
    [
      [null, '08'],
      [null, '08'],
      [null, null],
      [null, '09'],
    ],
  ],
  ['granted', [granted], [['1205', '10']]],
  ['refused', [{ ...office, kind: 'decision', body: { ...letter, outcome: 'refused' } }], [['1205', '04']]],
  [
    'withdrawn',
    [{ ...office, kind: 'withdrawal', author: 'citizen', body: { reason: null } }],
    [['1130', '23']],
  ],
  ['a note', [{ ...office, kind: 'note', body: { text: 'x' } }], [[null, null]]],
])('other offices are told: %s', (_, entries, codes) => {
  expect(
    withCodes(entries, DECISIONS).map(({ kernmodul, statusBauportal }) => [kernmodul, statusBauportal]),
  ).toEqual(codes);
});

it('a certificate is no decision: a letter is delivered, and the case is closed', () => {
  const codes = withCodes([granted], { granted: 'trade-receipt', refused: null });
  expect(codes).toMatchObject([{ kernmodul: '1141', statusBauportal: '20' }]);
});

it.each<readonly [string, readonly Entry[], string]>([
  ['was taken on', [received, taken], 'Quittierung: Eingang Vorgang'],
  [
    'goes on because the citizen has written',
    [received, waiting, mail, { ...taken, author: 'portal' }],
    'Stellungnahme oder Nachbesserung eingegangen',
  ],
  ['goes on without an answer', [received, waiting, taken], 'Quittierung: Eingang Vorgang'],
  [
    'is taken on after another office was asked',
    [received, { ...question('a'), state: 'received' }, taken],
    'Behördenbeteiligung eingeleitet',
  ],
  ['is complete', [received, taken, complete], 'Unterlagen vollständig'],
  [
    'waits for opinions',
    [received, question('a'), question('b'), opinion('a')],
    'Behördenbeteiligung eingeleitet',
  ],
  [
    'has all opinions',
    [received, question('a'), opinion('a')],
    'Behördenbeteiligung vollständig abgeschlossen',
  ],
  ['is granted', [received, granted], 'Bescheid erteilt'],
  [
    'is refused',
    [received, { ...office, kind: 'decision', body: { ...letter, outcome: 'refused' } }],
    'Antrag abgelehnt',
  ],
  ['is closed', [received, { ...taken, state: 'closed' }], 'Vorgang abgeschlossen'],
  [
    'is withdrawn',
    [received, { ...office, kind: 'withdrawal', author: 'citizen', body: { reason: null } }],
    'Vorgang zurückgezogen',
  ],
])('the official list says the same of a case that %s', (_, entries, name) => {
  expect(nameOf(currentStatus(withCodes(entries, DECISIONS), false))).toBe(name);
});

it('the official list says the same of a case that silence has granted', () => {
  expect(nameOf(currentStatus([], true))).toBe('Eintritt Genehmigungsfiktion');
});

function nameOf(code: string): string | undefined {
  const file = new URL('../codelists/office/statusbauportal.json', import.meta.url);
  const list = JSON.parse(readFileSync(file, 'utf8')) as Codelist; // written by our own import, whose output has this shape
  return list.entries.find((entry) => entry.code === code)?.name;
}

it.each([
  ['refused', '58'],
  ['closed', '58'],
  ['granted', '10'],
  ['withdrawn', '23'],
] as const)('what silence has granted is not undone where the case is %s after', (state, code) => {
  const ended = withCodes([received, { ...office, kind: 'state', state, body: { note: null } }], DECISIONS);
  expect(currentStatus(ended, true)).toBe(code);
});

it('a case stands where its newest code says, until silence grants it', () => {
  const codes = withCodes([received, { ...office, kind: 'note', body: { text: 'x' } }], DECISIONS);
  expect([currentStatus(codes, false), currentStatus(codes, true), currentStatus([], false)]).toEqual([
    '14',
    '58',
    '14',
  ]);
});
