import { expect, it } from 'vitest';
import { RIGHTS } from '#app/usecases/policy/actions.ts';
import { wordsOf } from '../../testing/sample-words.ts';
import { auditRows, describeAudit } from './audit.ts';

const words = wordsOf('de');
const at = '2026-05-31T12:05:00.000Z';
const nobody = { name: null, role: null, office: null };
const entries = [
  { sequence: 1, at, actor: 'citizen', action: 'submit', ...nobody },
  { sequence: 4, at, actor: 'worker', action: 'deliver', ...nobody },
  { sequence: 9, at, actor: '7', action: 'open', name: 'Anna', role: 'lead', office: 'Amt' },
] as const;

it('says in words who did what and when', () => {
  const { rows } = describeAudit(words, entries);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['1', '31. Mai 2026 um 14:05', 'Antragstellende Person', '', 'Eingereicht'],
    ['4', '31. Mai 2026 um 14:05', 'Das Portal', '', 'Zugestellt'],
    ['9', '31. Mai 2026 um 14:05', 'Anna', 'Leitung, Amt', 'Geöffnet'],
  ]);
});

it('gives a file the exact time and the word of the action', () => {
  expect(auditRows(words, entries)[1]?.slice(1)).toEqual([
    at,
    'Antragstellende Person',
    '',
    'Eingereicht',
    'submit',
  ]);
});

it.each([...Object.keys(RIGHTS), 'submit', 'deliver', 'erase', 'decide'])('has a word for %s', (action) => {
  expect(words.find(`desk:actions.${action}`)).not.toBeNull();
});
