import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeOpinionForm } from './opinion-form.ts';

const words = wordsOf('de');
const row = (label: string) => ({ label, lines: [`${label}!`], change: null });
const chapter = { id: 'k', heading: 'Haus' };
const facts = {
  others: [{ id: 'amt', name: 'Amt' }],
  review: [
    { id: 'a', heading: 'Wer?', chapter, rows: [row('Name'), row('Alter')] },
    { id: 'b', heading: 'Wo?', chapter, rows: [row('Ort')] },
  ],
  nameOf: (section: string, index: number) => `${section}/${index}`,
  documents: [{ id: 'd', name: 'Plan.pdf', size: 1024 }],
  typed: {},
  faults: [],
} as const;

describe('the form by which another agency is asked', () => {
  it('offers pages and single answers under their chapters, and chooses nothing beforehand', () => {
    const { sections, documents } = describeOpinionForm(words, facts);
    expect(sections.map((section) => [section.chapter, section.whole.label, section.rows.length])).toEqual([
      ['Haus', 'Alles zeigen: Wer?', 2],
      [null, 'Wo?', 0],
    ]);
    const ticks = [...sections.flatMap(({ whole, rows }) => [whole, ...rows]), ...documents];
    expect(ticks.map(({ isTicked }) => isTicked)).toEqual([false, false, false, false, false]);
    expect(new Set(ticks.map(({ id }) => id)).size).toBe(5);
  });

  it('keeps what was ticked, and says how to mend what is missing', () => {
    const typed = { row: ['a/1'], document: ['d'] };
    const faults = [
      { field: 'asked', code: 'missing' },
      { field: 'due', code: 'missing' },
    ] as const;
    const view = describeOpinionForm(words, { ...facts, typed, faults });
    expect(view.sections[0]).toMatchObject({ isOpen: true, rows: [{}, { isTicked: true }] });
    expect(view.documents[0]?.isTicked).toBe(true);
    expect(view.errors).toEqual([
      { href: '#f-asked', text: 'Wählen Sie eine Behörde aus.' },
      { href: '#f-due-day', text: 'Nennen Sie Tag, Monat und Jahr.' },
    ]);
  });
});
