import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileAnswer } from '../model.ts';
import { fieldOf, outcome, readInput } from '../testing/field.ts';
import { sampleContext } from '../testing/sample.ts';
import { isAnswered, schemaOfField, writeField } from './index.ts';

const field = fieldOf('type: plan, max: 1MB, many: 2');
const drawing = (id: string): FileAnswer => ({
  id,
  name: `${id}.pdf`,
  size: 1,
  type: 'pdf',
  sha256: '0'.repeat(64),
});
const stored = [drawing('a')];
const read = (massstab: string, index = '') =>
  outcome(readInput(field, { 'x.a.massstab': [massstab], 'x.a.index': [index] }, stored));

describe('The scale of a drawing', () => {
  it.each([
    ['1:100', '1:100'],
    ['M 1 : 1.000', '1:1000'],
    ['Maßstab: 1/50', '1:50'],
    ['500', '1:500'],
    ['１：２００', '1:200'],
    ['2:1', '2:1'],
  ])('%j is %s', (typed, massstab) => {
    expect(read(typed)).toEqual({ answer: [{ ...drawing('a'), massstab }] });
  });

  it.each([
    ['', ['a.massstab required']],
    ['groß', ['a.massstab format']],
    ['1:0', ['a.massstab format']],
    ['1:100:2', ['a.massstab format']],
  ])('is not %j', (typed, wrong) => expect(read(typed)).toEqual(wrong));
});

it('keeps the index of a drawing that bears one, and says when it is too long', () => {
  expect(read('1:100', ' b ')).toEqual({ answer: [{ ...drawing('a'), massstab: '1:100', index: 'b' }] });
  expect(read('1:100', 'zweite Änderung')).toEqual(['a.index too-long']);
});

it('asks for each drawing, and is answered when all have a scale', () => {
  const two = [{ ...drawing('a'), massstab: '1:100' }, drawing('b')];
  expect(outcome(readInput(field, writeField(field, two, sampleContext), two))).toEqual([
    'b.massstab required',
  ]);
  const evaluate = () => null;
  expect(isAnswered(field, two, { evaluate })).toBe(false);
  expect(isAnswered(field, two.slice(0, 1), { evaluate })).toBe(true);
});

it('survives whatever is sent, reads again what it took, and takes what its schema allows', () => {
  const validate = new Ajv2020().compile(schemaOfField(field));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('1:100', '50', 'M1:5', 'a'),
  );
  fc.assert(
    fc.property(text, text, (massstab, index) => {
      const taken = readInput(field, { 'x.a.massstab': [massstab], 'x.a.index': [index] }, stored);
      if (!taken.ok) return;
      expect(validate(taken.answer)).toBe(true);
      const again = readInput(field, writeField(field, taken.answer, sampleContext), stored);
      expect(outcome(again)).toEqual({ answer: taken.answer });
    }),
    { numRuns: 300 },
  );
});
