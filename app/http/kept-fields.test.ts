import { expect, it } from 'vitest';
import { hasLostFiles, keptFields } from './kept-fields.server.ts';

it('keeps all that was typed and ticked, in order, beside what has a control of its own', () => {
  const input = { form: ['old'], intent: ['send'], text: ['Hallo'], mark: ['b', 'a'], empty: [''] };
  expect(keptFields(input, ['text'])).toEqual([
    ['mark', 'b'],
    ['mark', 'a'],
    ['empty', ''],
  ]);
  expect(hasLostFiles(input)).toBe(false);
});

it('keeps documents that lie here already, and leaves out those that were not stored', () => {
  const input = { 'plan.upload': ['id-1', 'refused:no-draft', 'id-3'], 'plan.name': ['a', 'b', 'c'] };
  expect(keptFields(input, [])).toEqual([
    ['plan.upload', 'id-1'],
    ['plan.upload', 'id-3'],
    ['plan.name', 'a'],
    ['plan.name', 'c'],
  ]);
  expect(hasLostFiles(input)).toBe(true);
});
