import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import type { Happening } from '../happening.ts';
import { describeTodo } from './todo.ts';

const words = wordsOf('de');
const office = { at: '2026-05-31T12:05:00.000Z', author: 'office', by: 'Jörg', state: 'waiting' } as const;
const request = (due: string | null): Happening => ({
  ...office,
  kind: 'correction-request',
  body: { points: [], text: '', due, documents: [] },
});

type Facts = Parameters<typeof describeTodo>[1];
const nothing: Facts = {
  state: 'in-progress',
  entries: [],
  isCorrectionWanted: false,
  awaited: null,
  remedy: null,
  owed: [],
  correctionUrl: '/corrections',
};
const told = (facts: Partial<Facts>) =>
  describeTodo(words, { ...nothing, ...facts }).map(({ due, link }) => [link?.href ?? null, due]);

const corrected = { state: 'waiting', isCorrectionWanted: true } as const;
const june = (day: number) => `Bitte bis zum ${String(day)}. Juni 2026.`;

describe('what somebody is asked to do', () => {
  it.each([
    ['an answer with an earlier day', '2026-06-20', '2026-06-10', ['#reply', '/corrections'], [10, 20]],
    ['a correction with an earlier day', '2026-06-09', '2026-06-10', ['/corrections', '#reply'], [9, 10]],
  ])('is all listed, the earliest day first: %s', (_, due, answer, hrefs, days) => {
    const asked = told({ ...corrected, entries: [request(due)], awaited: { due: answer } });
    expect(asked).toEqual(hrefs.map((href, index) => [href, june(days[index] ?? 0)]));
  });

  it('ends with what has no day', () => {
    const asked = told({ ...corrected, entries: [request(null)], awaited: { due: '2026-06-10' } });
    expect(asked).toEqual([
      ['#reply', june(10)],
      ['/corrections', null],
    ]);
  });

  it.each<readonly [string, Partial<Facts>, string | null]>([
    ['a correction alone', { ...corrected, entries: [request(null)] }, '/corrections'],
    ['an answer, where a case waits for nothing else', { state: 'waiting' }, '#reply'],
    ['nothing, where nothing is asked', {}, null],
  ])('is %s', (_, facts, href) => {
    expect(told(facts)).toEqual([[href, null]]);
  });

  it('is said in words where it is nothing, or documents that were to follow', () => {
    const texts = [nothing, { ...nothing, owed: [{}] }].map((facts) => describeTodo(words, facts)[0]?.text);
    expect(texts).toEqual([
      'Sie müssen gerade nichts tun.',
      'Bitte reichen Sie die Unterlagen nach, die noch fehlen.',
    ]);
  });
});
