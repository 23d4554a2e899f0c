import { expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeChronicle } from './chronicle.ts';
import type { Happening } from '../happening.ts';
import { describeNotes } from './notes.ts';

const words = wordsOf('de');
const at = '2026-05-31T12:05:00.000Z';
const entries: readonly (Happening & { readonly id: string })[] = [
  { id: '1', kind: 'state', at, state: 'received', author: 'citizen', by: null, body: { note: null } },
  {
    id: '2',
    kind: 'state',
    at,
    state: 'waiting',
    author: 'office',
    by: 'Jörg Petersen',
    body: { note: 'Es fehlt\n\neine Seite.' },
  },
  {
    id: '3',
    kind: 'note',
    at,
    state: 'waiting',
    author: 'office',
    by: 'Ayşe Yıldırım',
    body: { text: 'Hat angerufen.' },
  },
];
const told = (isWhole: boolean) =>
  describeChronicle(words, entries, { isWhole }).map(({ word, lines }) => [word, ...lines]);

it('tells on which day an answer came on paper', () => {
  const body = { note: null, paper: '2026-05-30' };
  const entry = { kind: 'state', at, state: 'in-progress', author: 'office', by: null, body } as const;
  const [first] = describeChronicle(words, [entry], { isWhole: false });
  expect(first?.lines).toEqual(['Die Antwort ist am 30. Mai 2026 auf Papier eingegangen.']);
});

it('tells what happened with the names of those who did it', () => {
  expect(told(false)).toEqual([
    ['Eingegangen', 'Antragstellende Person'],
    ['Wartet', 'von Jörg Petersen', 'Es fehlt', 'eine Seite.'],
    ['Interne Notiz', 'von Ayşe Yıldırım'],
  ]);
});

it('tells everything that was said to somebody who was overtaken', () => {
  expect(told(true).at(-1)).toEqual(['Interne Notiz', 'von Ayşe Yıldırım', 'Hat angerufen.']);
});

it('shows each note under who wrote it and when, and how to mend one that cannot be saved', () => {
  const view = describeNotes(words, {
    entries,
    typed: 'x',
    faults: [{ field: 'internal', code: 'too-long' }],
  });
  expect(view.notes).toEqual([
    {
      id: '3',
      heading: 'Ayşe Yıldırım, 31. Mai 2026 um 14:05',
      lines: ['Hat angerufen.'],
      files: [],
    },
  ]);
  expect(view.errors).toEqual([{ href: '#f-internal', text: 'Schreiben Sie höchstens 2000 Zeichen.' }]);
  expect(view.text).toMatchObject({ value: 'x', error: 'Fehler: Schreiben Sie höchstens 2000 Zeichen.' });
});
