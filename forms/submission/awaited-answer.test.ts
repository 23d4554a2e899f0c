import { expect, it } from 'vitest';
import { askedUntil } from './asked-until.ts';
import { awaitedAnswer } from './awaited-answer.ts';
import { dayIn } from './day-in.ts';

type Entry = Parameters<typeof awaitedAnswer>[0][number];

const message = (author: 'citizen' | 'office', answer?: { readonly due: string | null }): Entry => ({
  kind: 'message',
  state: 'in-progress',
  author,
  body: { text: 'x', documents: [], ...(answer ? { answer } : {}) },
});
const asked = message('office', { due: '2030-05-31' });
const state = (after: Entry['state']): Entry => ({
  kind: 'state',
  state: after,
  author: 'office',
  body: { note: null },
});
const paper: Entry = {
  kind: 'state',
  state: 'in-progress',
  author: 'office',
  body: { note: null, paper: '2030-05-20' },
};

it.each([
  ['nothing was written', [], null],
  ['nothing was asked', [message('office')], null],
  ['it was asked', [asked], { due: '2030-05-31' }],
  ['it was asked without a day', [message('office', { due: null })], { due: null }],
  ['the office wrote again', [asked, message('office'), state('waiting')], { due: '2030-05-31' }],
  ['it was asked anew with a day', [asked, message('office', { due: '2030-06-30' })], { due: '2030-06-30' }],
  ['it was asked anew without one', [asked, message('office', { due: null })], { due: '2030-05-31' }],
  ['the answer came on paper', [asked, state('waiting'), paper], null],
  ['the citizen has written', [asked, message('citizen')], null],
  ['the citizen wrote before', [message('citizen'), asked], { due: '2030-05-31' }],
  ['the case is finished', [asked, state('closed')], null],
] as const)(
  'when %s, this is waited for, and the same day stands in list and calendar',
  (_, entries, awaited) => {
    expect(awaitedAnswer(entries)).toEqual(awaited);
    const rows = entries.map((entry) => ({ ...entry, dueOn: dayIn(entry) }));
    expect(askedUntil(rows)).toBe(awaited?.due ?? null);
  },
);
