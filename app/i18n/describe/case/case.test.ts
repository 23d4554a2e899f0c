import { expect, it } from 'vitest';
import type { FileAnswer } from '#forms/engine/model.ts';
import { wordsOf } from '../../testing/sample-words.ts';
import type { Happening } from '../happening.ts';
import { describeLetters } from './letters.ts';
import { describeReply } from './reply.ts';
import { describeSteps } from './steps.ts';
import { describeWithdrawal } from './withdrawal.ts';

const words = wordsOf('de');
const at = '2026-05-31T12:05:00.000Z';
const plan: FileAnswer = { id: 'f', name: 'Plan.pdf', size: 2_097_152, type: 'pdf', sha256: '' };
const office = { at, state: 'waiting', author: 'office', by: 'Jörg Petersen' } as const;
const citizen = { at, state: 'waiting', author: 'citizen', by: null } as const;
const letters = { granted: 'granted', refused: 'refused' } as const;
const entries: readonly (Happening & { readonly id: string })[] = [
  { ...citizen, id: '1', kind: 'state', state: 'received', body: { note: null } },
  { ...office, id: '2', kind: 'state', body: { note: 'Es fehlt\n\neine Seite.' } },
  { ...citizen, id: '3', kind: 'message', body: { text: 'Hier.', documents: [plan] } },
  { ...office, id: '4', kind: 'decision', body: { text: '# Kurz\nJa.', documents: [], outcome: 'granted' } },
];

it('tells what was written, without the names of caseworkers, and what of it is new', () => {
  const told = describeLetters(words, { entries, letters, unread: ['4'], url: '/de/submission/X' });
  expect(told.map(({ heading, lines, files }) => [heading, lines, files])).toEqual([
    ['Wartet, 31. Mai 2026 um 14:05', ['Es fehlt', 'eine Seite.'], []],
    [
      'Ihre Nachricht, 31. Mai 2026 um 14:05',
      ['Hier.'],
      [{ href: '/de/submission/X/documents/f', text: 'Herunterladen: Plan.pdf (2 MB)' }],
    ],
    ['Neu: Entscheidung der Behörde, 31. Mai 2026 um 14:05', ['Kurz', 'Ja.'], []],
  ]);
});

it('tells on which day an answer came on paper', () => {
  const paper = { ...office, id: '5', kind: 'state', state: 'in-progress' } as const;
  const entry = { ...paper, body: { note: null, paper: '2026-05-30' } };
  const [told] = describeLetters(words, { entries: [entry], letters, unread: [], url: '' });
  expect(told?.lines).toEqual(['Die Antwort ist am 30. Mai 2026 auf Papier eingegangen.']);
});

it('tells each step in a word', () => {
  const steps = describeSteps(words, { entries, letters }).map(({ word }) => word);
  expect(steps).toEqual(['Eingegangen', 'Wartet', 'Ihre Nachricht', 'Entscheidung der Behörde']);
});

it('tells at each step who did it, and at the last one what comes next', () => {
  const lines = describeSteps(words, { entries, letters }).map((step) => step.lines);
  expect(lines).toEqual([['Von Ihnen'], ['Von der Behörde'], [], [WAITS]]);
});

it('says that an answer is next where a message asks for one', () => {
  const body = { text: 'Wann?', answer: { due: null }, documents: [] };
  const asked: Happening = { ...office, state: 'in-progress', kind: 'message', body };
  expect(describeSteps(words, { entries: [asked], letters })[0]?.lines).toEqual([WAITS]);
  const named: Happening = { ...asked, kind: 'file-number', body: { fileNumber: '32-2030/0815' } };
  const steps = describeSteps(words, { entries: [asked, named], letters });
  expect(steps.map(({ lines }) => lines)).toEqual([[], [WAITS]]);
});

const WAITS = 'Als Nächstes: Sie antworten. Dann macht die Behörde weiter.';

it.each([
  ['received', 'citizen', 'Von Ihnen', 'Als Nächstes: Die Behörde prüft Ihre Angaben.'],
  ['waiting', 'office', 'Von der Behörde', WAITS],
  [
    'in-progress',
    'portal',
    'Vom Portal',
    'Als Nächstes: Die Behörde meldet sich, wenn etwas fehlt oder wenn sie fertig ist.',
  ],
  ['closed', 'office', 'Von der Behörde', 'Der Vorgang ist beendet.'],
] as const)('tells of a case that comes to %s by %s what comes next', (state, author, by, next) => {
  const moved: Happening = { at, kind: 'state', state, author, by: null, body: { note: null } };
  expect(describeSteps(words, { entries: [moved], letters })[0]?.lines).toEqual([by, next]);
});

it('calls a certificate no decision', () => {
  const certified = {
    entries: entries.slice(3),
    letters: { granted: 'trade-receipt', refused: null },
  } as const;
  const [step] = describeSteps(words, certified);
  const [letter] = describeLetters(words, { ...certified, unread: [], url: '' });
  expect([step?.word, letter?.heading]).toEqual([
    'Bescheinigung der Behörde',
    'Bescheinigung der Behörde, 31. Mai 2026 um 14:05',
  ]);
});

it('has no word for what stays inside the office', () => {
  const note: Happening = { ...office, kind: 'note', body: { text: 'Hat angerufen.' } };
  expect(() => describeSteps(words, { entries: [note], letters })).toThrow(RangeError);
});

it('says how to mend a message, and keeps what was typed and taken', () => {
  const faults = { text: 'missing', documents: [{ name: 'a.exe', code: 'file-type' }] } as const;
  const reply = describeReply(words, { text: ' ', kept: [plan], faults });
  expect(reply.errors.map(({ href }) => href)).toEqual(['#f-text', '#f-documents']);
  expect(reply.documents.error).toBe(
    'Fehler: Wählen Sie statt „a.exe“ eine Datei vom Typ PDF, JPG oder PNG.',
  );
  expect([reply.text.value, reply.documents.files]).toEqual([
    ' ',
    [{ id: 'f', name: 'Plan.pdf', size: '2 MB' }],
  ]);
});

it.each([
  ['not-possible', '#inhalt', false],
  ['too-long', '#f-reason', true],
] as const)('names what stands in the way of a withdrawal: %s', (fault, href, isAtField) => {
  const { reason, errors } = describeWithdrawal(words, { typed: '', fault });
  expect([errors[0]?.href, reason.error !== null]).toEqual([href, isAtField]);
});
