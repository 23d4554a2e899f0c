import { expect, it } from 'vitest';
import type { DeadlineRule } from '#forms/engine/model.ts';
import type { Deadline } from '#forms/submission/deadline.ts';
import { wordsOf } from '../testing/sample-words.ts';
import { calendarDays, describeDeadlines } from './deadlines.ts';

const words = wordsOf('de');
const service = 'trade-licence';
const rule: DeadlineRule = {
  id: 'bescheinigung',
  within: 'P3D',
  counts: 'days',
  met: 'decision',
  waiting: 'pauses',
  granted: null,
  law: '§ 15 Abs. 1 GewO',
};
const running: Deadline = { rule, standing: 'running', due: '2026-11-25' };
const waiting: Deadline = { rule, standing: 'waiting', due: null };
const told = (deadline: Deadline) => [{ deadline, isGrantedBySilence: false }];

it('puts the day of the answer into the calendar beside the office’s own', () => {
  const dated = { reference: 'S7K3', service, deadlines: told(running), asked: '2026-11-24' };
  expect(calendarDays(words, dated).map(({ id, day }) => [id, day])).toEqual([
    ['S7K3-answer', '2026-11-24'],
    ['S7K3-bescheinigung', '2026-11-25'],
  ]);
});

it('brings the day of the answer also where the office owes nothing by a day', () => {
  const dated = { service, deadlines: [], url: '/de/submission/S7K3' };
  expect(describeDeadlines(words, { ...dated, asked: '2026-11-24' })).toMatchObject({
    heading: null,
    deadlines: [],
    calendar: { href: '/de/submission/S7K3/deadlines.ics' },
  });
  expect(describeDeadlines(words, { ...dated, asked: null })).toBeNull();
});

it('tells the citizen alone until when a refusal can be challenged', () => {
  const remedy = { kind: 'objection', until: '2027-01-11' } as const;
  const dated = { reference: 'S7K3', service, deadlines: [], asked: null };
  expect(calendarDays(words, { ...dated, remedy })).toEqual([
    { id: 'S7K3-remedy', day: '2027-01-11', title: 'S7K3: Letzter Tag für den Widerspruch' },
  ]);
  expect(calendarDays(words, dated)).toEqual([]);
});

it('offers no calendar without a day', () => {
  const dated = { service, deadlines: told(waiting), url: '/de/submission/S7K3' };
  expect(describeDeadlines(words, { ...dated, asked: null })?.calendar).toBeNull();
  expect(describeDeadlines(words, { ...dated, asked: '2026-11-24' })?.calendar?.href).toMatch(
    /deadlines\.ics$/,
  );
});

it.each([
  ['running', 'Schweigt das Amt bis dahin, gilt der Antrag als genehmigt.', 1],
  ['missed', expect.stringMatching(/^Das Amt hat geschwiegen\. Der Antrag gilt als genehmigt\./), 0],
] as const)('where silence grants, a deadline that is %s says so', (standing, effect, days) => {
  const deadlines = [{ deadline: { rule, standing, due: '2026-11-25' }, isGrantedBySilence: true }];
  const [view] = describeDeadlines(words, { service, deadlines, asked: null, url: '' })?.deadlines ?? [];
  expect(view?.effect).toEqual(effect);
  expect(calendarDays(words, { reference: '', service, deadlines, asked: null })).toHaveLength(days);
});

it('promises nothing while papers are missing', () => {
  const deadlines = [
    { deadline: { rule, standing: 'incomplete', due: null }, isGrantedBySilence: true },
  ] as const;
  const [view] = describeDeadlines(words, { service, deadlines, asked: null, url: '' })?.deadlines ?? [];
  expect(view).toMatchObject({ when: 'Die Frist beginnt, wenn alle Unterlagen da sind.', effect: null });
});
