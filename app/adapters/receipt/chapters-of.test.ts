import { expect, it } from 'vitest';
import type { ReviewSectionView } from '#app/i18n/view.ts';
import { chaptersOf } from './chapters-of.ts';

const row = (label: string) => ({ label, lines: [label.toUpperCase()], change: null });

const section = (id: string, more: Partial<ReviewSectionView> = {}): ReviewSectionView => ({
  id,
  heading: `Seite ${id}`,
  rows: [row(id)],
  ...more,
});

const PERSON = { chapter: { id: 'person', heading: 'Person' } };
const WORK = { chapter: { id: 'work', heading: 'Tätigkeit' } };

it('puts the pages of a chapter under one heading, in their order', () => {
  expect(chaptersOf([section('a', PERSON), section('b', PERSON), section('c', WORK)])).toEqual([
    { id: 'person', heading: 'Person', parts: [{ heading: null, rows: [row('a'), row('b')] }] },
    { id: 'work', heading: 'Tätigkeit', parts: [{ heading: null, rows: [row('c')] }] },
  ]);
});

it('leaves each page its heading in a form without chapters', () => {
  expect(chaptersOf([section('a'), section('b')])).toEqual([
    { id: 'a', heading: 'Seite a', parts: [{ heading: null, rows: [row('a')] }] },
    { id: 'b', heading: 'Seite b', parts: [{ heading: null, rows: [row('b')] }] },
  ]);
});

it('tells like items apart, and what follows them', () => {
  const items = [section('eins', { ...PERSON, isItem: true }), section('zwei', { ...PERSON, isItem: true })];

  expect(chaptersOf([section('a', PERSON), ...items, section('b', PERSON)])).toEqual([
    {
      id: 'person',
      heading: 'Person',
      parts: [
        { heading: null, rows: [row('a')] },
        { heading: 'Seite eins', rows: [row('eins')] },
        { heading: 'Seite zwei', rows: [row('zwei')] },
        { heading: 'Seite b', rows: [row('b')] },
      ],
    },
  ]);
});

it('does not say a heading twice for items without a chapter', () => {
  expect(chaptersOf([section('eins', { isItem: true })])).toEqual([
    { id: 'eins', heading: 'Seite eins', parts: [{ heading: null, rows: [row('eins')] }] },
  ]);
});
