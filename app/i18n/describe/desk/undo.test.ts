import { expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeUndo } from './undo.ts';

const words = wordsOf('de');
const [label, other] = [{ id: 'l' }, { id: 'm' }];
const facts = {
  row: { state: 'waiting', assignee: 'a', language: 'de-simple' },
  colleagues: [{ id: 'a' }, { id: 'b' }],
  labels: [label, other],
  marked: [label],
  wordsIn: wordsOf,
} as const;
const undo = (done: string, was: string, row: Partial<typeof facts.row> = {}) =>
  describeUndo(words, { ...facts, row: { ...facts.row, ...row }, done, was });

it.each([
  ['taken', '', { intent: 'assign', hidden: { to: '' } }],
  ['assigned', 'b', { intent: 'assign', hidden: { to: 'b' } }],
  ['marked', 'l', { intent: 'unmark:l', hidden: {} }],
  ['unmarked', 'm', { intent: 'mark', hidden: { mark: 'm' } }],
  ['changed', 'in-progress', { intent: 'change', hidden: { state: 'in-progress' } }],
])('what was %s can be undone', (done, was, back) => {
  expect(undo(done, was)).toMatchObject({ ...back, text: 'Rückgängig machen' });
});

it('the citizen reads of it in the German that they have read', () => {
  const note = (language: 'de' | 'de-simple' | 'en') =>
    undo('changed', 'in-progress', { language } as object)?.hidden['note'];
  expect(note('de-simple')).toBe(
    wordsOf('de-simple').say('desk:undo.note', {
      state: wordsOf('de-simple').say('common:states.in-progress.word'),
    }),
  );
  expect(note('en')).toBe(note('de'));
});

it.each([
  ['sent', ''],
  ['assigned', 'a'],
  ['assigned', 'stranger'],
  ['marked', 'm'],
  ['unmarked', 'l'],
  ['changed', 'received'],
  ['changed', 'constructor'],
])('nothing is offered where there is no way back: %s, %s', (done, was) => {
  expect(undo(done, was)).toBeNull();
});
