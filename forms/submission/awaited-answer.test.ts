import { expect, it } from 'vitest';
import { awaitedAnswer } from './awaited-answer.ts';

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

it.each([
  ['nothing was written', [], null],
  ['nothing was asked', [message('office')], null],
  ['it was asked', [asked], { due: '2030-05-31' }],
  ['it was asked without a day', [message('office', { due: null })], { due: null }],
  ['the office wrote again', [asked, message('office'), state('waiting')], { due: '2030-05-31' }],
  ['it was asked anew', [asked, message('office', { due: null })], { due: null }],
  ['the citizen has written', [asked, message('citizen')], null],
  ['the citizen wrote before', [message('citizen'), asked], { due: '2030-05-31' }],
  ['the case is finished', [asked, state('closed')], null],
] as const)('when %s, this is waited for', (_, entries, awaited) => {
  expect(awaitedAnswer(entries)).toEqual(awaited);
});
