import { expect, it } from 'vitest';
import { codesOf, currentStatus } from './portal-status.ts';

type Entry = Parameters<typeof codesOf>[0][number];

const office = { state: 'in-progress', author: 'office' } as const;
const letter = { text: '', documents: [] };
const received: Entry = { kind: 'state', state: 'received', author: 'citizen', body: { note: null } };
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
const question = { office: 'Umweltamt', due: '2030-06-01', shown: [], ...letter };

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
  ['everything is there', [{ ...office, kind: 'complete', body: letter }], [['1170', '18']]],
  ['more time', [{ ...office, kind: 'extension', body: { text: '', until: '' } }], [['1170', '11']]],
  ['another office', [{ ...office, kind: 'opinion-request', body: question }], [[null, '08']]],
  [
    'its opinion',
    [{ ...office, kind: 'opinion', body: { ...letter, request: 'r', office: '' } }],
    [[null, '09']],
  ],
  ['granted', [{ ...office, kind: 'decision', body: { ...letter, outcome: 'granted' } }], [['1205', '10']]],
  ['refused', [{ ...office, kind: 'decision', body: { ...letter, outcome: 'refused' } }], [['1205', '04']]],
  [
    'withdrawn',
    [{ ...office, kind: 'withdrawal', author: 'citizen', body: { reason: null } }],
    [['1130', '23']],
  ],
  ['a note', [{ ...office, kind: 'note', body: { text: 'x' } }], [[null, null]]],
])('other offices are told: %s', (_, entries, codes) => {
  expect(codesOf(entries).map(({ message, status }) => [message, status])).toEqual(codes);
});

it('a case stands where its newest code says, until silence grants it', () => {
  const codes = codesOf([received, { ...office, kind: 'note', body: { text: 'x' } }]);
  expect([currentStatus(codes, false), currentStatus(codes, true), currentStatus([], false)]).toEqual([
    '14',
    '58',
    '14',
  ]);
});
