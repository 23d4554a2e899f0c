import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '../engine/model.ts';
import { deadlines, nextDue, type Life } from './deadline.ts';
import { countOn } from './period.ts';

/** Weekends, and two holidays of 2026. */
const isWorkday = (day: string) =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !['2026-04-03', '2026-04-06'].includes(day);

describe('a period', () => {
  it.each([
    ['does not count the day of the event', '2026-03-10', 'P3D', 'days', '2026-03-13'],
    ['ends on Monday instead of Saturday', '2026-03-11', 'P3D', 'days', '2026-03-16'],
    ['ends after Easter instead of Good Friday', '2026-03-31', 'P3D', 'days', '2026-04-07'],
    ['counts weeks', '2026-03-10', 'P2W', 'days', '2026-03-24'],
    ['ends on the same day of a later month', '2026-03-10', 'P3M', 'days', '2026-06-10'],
    ['ends on the last day of a shorter month', '2027-11-30', 'P3M', 'days', '2028-02-29'],
    ['ends on the same day of a later year', '2026-03-10', 'P1Y', 'days', '2027-03-10'],
    ['counts working days only', '2026-03-31', 'P3D', 'workdays', '2026-04-07'],
  ] as const)('%s', (_, from, within, counts, due) => {
    expect(countOn(from, { within, counts, pausedFor: 0 }, isWorkday)).toBe(due);
  });

  it('is longer by the days that did not count', () => {
    expect(countOn('2026-03-09', { within: 'P3D', counts: 'days', pausedFor: 5 }, isWorkday)).toBe(
      '2026-03-17',
    );
  });

  it('of hours is no period of an office', () => {
    expect(() => countOn('2026-03-09', { within: 'PT3H', counts: 'days', pausedFor: 0 }, isWorkday)).toThrow(
      RangeError,
    );
  });
});

const rule: DeadlineRule = {
  id: 'entscheidung',
  within: 'P1M',
  counts: 'days',
  met: 'decision',
  waiting: 'pauses',
  granted: null,
  law: '',
};
type Move = Life['moves'][number];
const move = (on: string, state: Move['state'], more: Partial<Move> = {}): Move => ({
  on,
  state,
  kind: 'state',
  author: 'office',
  until: null,
  ...more,
});
const received = move('2026-03-02', 'received', { author: 'citizen' });
const asked = move('2026-03-10', 'waiting');
const answered = move('2026-03-20', 'in-progress', { kind: 'correction', author: 'citizen' });
const back = move('2026-03-20', 'in-progress');
const askedAgain = move('2026-04-01', 'waiting');
const answeredAgain = move('2026-04-10', 'in-progress', { kind: 'correction', author: 'citizen' });
const more = (until: string) => ({ kind: 'extension', until }) as const;
const silence: Life['silence'] = { grants: () => false, lacksPapers: () => false };
const standing = (
  changes: Partial<DeadlineRule>,
  { today, moves, silent = silence }: Pick<Life, 'today' | 'moves'> & { readonly silent?: Life['silence'] },
) => {
  const life = { receivedOn: '2026-03-02', today, moves: [received, ...moves], silence: silent };
  const [found] = deadlines([{ ...rule, ...changes }], life, isWorkday);
  return [found?.standing, found?.due];
};

describe('a deadline', () => {
  it.each([
    ['runs until its last day', {}, '2026-04-02', [], ['running', '2026-04-02']],
    ['is missed the day after', {}, '2026-04-03', [], ['missed', '2026-04-02']],
    ['is kept by a decision', {}, '2026-05-01', [move('2026-03-30', 'granted')], ['met', '2026-04-02']],
    ['is kept when people withdraw', {}, '2026-05-01', [move('2026-03-30', 'closed')], ['met', '2026-04-02']],
    ['waits for the citizen', {}, '2026-03-12', [asked], ['waiting', null]],
    ['is longer by the wait', {}, '2026-03-21', [asked, answered], ['running', '2026-04-13']],
    [
      'begins anew with the answer',
      { waiting: 'restarts' },
      '2026-03-21',
      [asked, answered],
      ['running', '2026-04-20'],
    ],
    ['runs on while it waits', { waiting: 'runs' }, '2026-03-12', [asked], ['running', '2026-04-02']],
    ['of an answer is kept by a question', { met: 'answer' }, '2026-03-12', [asked], ['met', '2026-04-02']],
    [
      'of an answer begins anew with what was missing, on the same day too',
      { met: 'answer', waiting: 'restarts' },
      '2026-03-11',
      [asked, { ...answered, on: '2026-03-10' }],
      ['running', '2026-04-10'],
    ],
    [
      'does not stand still for what was taken back',
      {},
      '2026-03-21',
      [asked, back],
      ['running', '2026-04-02'],
    ],
    [
      'does not begin anew with what was taken back',
      { waiting: 'restarts' },
      '2026-03-21',
      [asked, back],
      ['running', '2026-04-02'],
    ],
    [
      'of an answer is not kept by a question that was taken back',
      { met: 'answer', waiting: 'restarts' },
      '2026-03-21',
      [asked, back],
      ['running', '2026-04-02'],
    ],
    [
      'begins anew with the day on which an answer came on paper',
      { waiting: 'restarts' },
      '2026-03-21',
      [asked, { ...back, until: '2026-03-12' }],
      ['running', '2026-04-13'],
    ],
    [
      'is longer by the days until an answer came on paper',
      {},
      '2026-03-21',
      [asked, { ...back, until: '2026-03-12' }],
      ['running', '2026-04-07'],
    ],
    [
      'goes by the day that the office names last',
      { waiting: 'restarts' },
      '2026-03-22',
      [
        asked,
        { ...back, until: '2026-03-12' },
        { ...asked, on: '2026-03-21' },
        { ...back, on: '2026-03-21', until: '2026-03-16' },
      ],
      ['running', '2026-04-16'],
    ],
    [
      'begins anew with what was sent, where the office goes on later',
      { waiting: 'restarts' },
      '2026-03-21',
      [asked, move('2026-03-12', 'waiting', { kind: 'message', author: 'citizen' }), back],
      ['running', '2026-04-13'],
    ],
    [
      'stays longer by the wait before the decision',
      {},
      '2026-05-01',
      [asked, answered, move('2026-04-15', 'refused')],
      ['met', '2026-04-13'],
    ],
    [
      'of an answer is kept when everything is there, for good',
      { met: 'answer', waiting: 'restarts' },
      '2026-06-01',
      [asked, answered, move('2026-03-24', 'in-progress', { kind: 'complete' }), askedAgain, answeredAgain],
      ['met', '2026-04-20'],
    ],
    [
      'of a decision is not kept by that',
      {},
      '2026-03-25',
      [move('2026-03-24', 'in-progress', { kind: 'complete' })],
      ['running', '2026-04-02'],
    ],
    [
      'that silence keeps ends on the day until which the office has extended it',
      { granted: 'fiktion' },
      '2026-05-01',
      [move('2026-03-24', 'in-progress', more('2026-05-08'))],
      ['running', '2026-05-08'],
    ],
    [
      'is not made longer where silence keeps nothing',
      {},
      '2026-05-01',
      [move('2026-03-24', 'in-progress', more('2026-05-08'))],
      ['missed', '2026-04-02'],
    ],
    [
      'that begins anew later than the extension ends goes by what is later',
      { granted: 'fiktion', waiting: 'restarts' },
      '2026-03-21',
      [move('2026-03-05', 'in-progress', more('2026-04-03')), asked, answered],
      ['running', '2026-04-20'],
    ],
    [
      'decided while it waited is kept',
      { waiting: 'restarts' },
      '2026-05-01',
      [asked, move('2026-03-30', 'refused')],
      ['met', '2026-04-02'],
    ],
  ] as const)('%s', (_, changes, today, moves, expected) => {
    expect(standing(changes, { today, moves })).toEqual(expected);
  });
});

describe('a deadline at whose end silence grants', () => {
  const late = move('2026-04-10', 'waiting');
  const handedIn = move('2026-03-20', 'in-progress', { kind: 'document', author: 'citizen' });
  const over = ['missed', '2026-04-02'];
  const grants = () => true;

  it.each([
    ['is over for good, whatever is asked later', '2026-04-12', [late], over],
    ['or answered', '2026-04-22', [late, { ...answered, on: '2026-04-20' }], over],
    ['or made longer', '2026-04-04', [move('2026-04-03', 'in-progress', more('2026-05-04'))], over],
    ['or decided', '2026-04-22', [move('2026-04-10', 'refused')], over],
    [
      'is over when a question is taken back too late',
      '2026-04-12',
      [asked, { ...back, on: '2026-04-08' }],
      over,
    ],
    [
      'is kept by a decision on its last day',
      '2026-05-01',
      [move('2026-04-02', 'refused')],
      ['met', '2026-04-02'],
    ],
    ['stands still while it waits', '2026-05-01', [asked], ['waiting', null]],
    ['begins with the last paper', '2026-04-12', [handedIn], ['running', '2026-04-20']],
  ] as const)('%s', (_, today, moves, expected) => {
    const lacksPapers = (count: number) =>
      moves.slice(Math.max(count - 1, 0)).some(({ kind }) => kind === 'document');
    expect(standing({ granted: 'fiktion' }, { today, moves, silent: { grants, lacksPapers } })).toEqual(
      expected,
    );
  });

  it('does not begin before all papers are there, but a decision keeps it', () => {
    const silent = { grants, lacksPapers: () => true };
    expect(standing({}, { today: '2026-05-01', moves: [], silent })).toEqual(['incomplete', null]);
    const refused = [move('2026-04-10', 'refused')];
    expect(standing({}, { today: '2026-05-01', moves: refused, silent })).toEqual(['met', '2026-04-02']);
  });
});

it('what presses next is the earliest that nobody has kept', () => {
  const rules = [rule, { ...rule, within: 'P3D' }, { ...rule, within: 'P1W', met: 'answer' as const }];
  const life = { receivedOn: '2026-03-02', today: '2026-03-03', silence };
  expect(nextDue(deadlines(rules, { ...life, moves: [received] }, isWorkday))).toBe('2026-03-05');
  expect(nextDue(deadlines(rules, { ...life, moves: [received, asked] }, isWorkday))).toBeNull();
});
