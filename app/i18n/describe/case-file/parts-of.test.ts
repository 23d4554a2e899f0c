import { expect, it } from 'vitest';
import type { LetterBlock } from '#forms/submission/letter/model.ts';
import { partsOf } from './parts-of.ts';

const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
const below = (text: string): LetterBlock => ({ kind: 'heading', text, level: 3 });
const said = (text: string): LetterBlock => ({ kind: 'paragraph', lines: [text] });

it('leaves together what fits', () => {
  const blocks = [heading('A'), said('Eins.'), heading('B'), said('Zwei.')];
  expect(partsOf(blocks, 100)).toEqual([blocks]);
  expect(partsOf([], 100)).toEqual([[]]);
});

it('begins each part under the headings that it goes on with', () => {
  const blocks = [
    heading('A'),
    below('1'),
    said('0123456789'),
    said('abcdefghij'),
    below('2'),
    said('klmnopqrst'),
    heading('B'),
    said('uvwxyz'),
  ];
  expect(partsOf(blocks, 12)).toEqual([
    [heading('A'), below('1'), said('0123456789')],
    [heading('A'), below('1'), said('abcdefghij'), below('2')],
    [heading('A'), below('2'), said('klmnopqrst'), heading('B')],
    [heading('B'), said('uvwxyz')],
  ]);
});

it('cuts tables between rows, and keeps their columns', () => {
  const table: LetterBlock = { kind: 'table', columns: ['Wann'], rows: [['12345'], ['67890'], ['abc']] };
  expect(partsOf([heading('A'), table], 8)).toEqual([
    [heading('A'), { ...table, rows: [['12345']] }],
    [heading('A'), { ...table, rows: [['67890'], ['abc']] }],
  ]);
});

it('keeps a block that is longer than a part whole', () => {
  expect(partsOf([said('0123456789'), said('a')], 5)).toEqual([[said('0123456789')], [said('a')]]);
});
