import { expect, it } from 'vitest';
import { tellDue } from './tell-due.ts';

const due = { service: 'dog-licence', cases: 1, documents: 2, since: '2031-05-02T10:00:00.000Z' };

it.each([
  [[], ['Nothing is due.']],
  [
    [{ ...due, isUnfinished: false }],
    ['dog-licence (no longer offered): 1 case, 2 documents, due since 2031-05-02'],
  ],
  [
    [{ ...due, isUnfinished: true }],
    [
      'dog-licence (no longer offered): 1 case, 2 documents, over its time since 2031-05-02, but not finished and so not erased',
    ],
  ],
])('says what is due: %j', (of, lines) => {
  expect(tellDue(of, { find: () => null })).toEqual(lines);
});
