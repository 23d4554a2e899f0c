import { expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeAwaited } from './opinions.ts';

const row = (dueOn: string, endedAt: string | null = null) => ({ id: dueOn, dueOn, endedAt });

it.each([
  ['nothing', [], null],
  ['nothing that is over', [row('2030-05-01', '2030-05-02T10:00:00.000Z')], null],
  [
    'the next answer',
    [row('2030-05-20'), row('2030-05-10')],
    'Die Antwort soll bis zum 10. Mai 2030 da sein.',
  ],
  [
    'one that is overdue',
    [row('2030-05-20'), row('2030-05-09')],
    'Überfällig: Die Antwort sollte bis zum 9. Mai 2030 da sein.',
  ],
])('the head of a case tells of %s', (_, rows, told) => {
  expect(describeAwaited(wordsOf('de'), { rows, today: '2030-05-10' })).toBe(told);
});
