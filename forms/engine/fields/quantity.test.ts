import { describe, expect, it } from 'vitest';
import { evaluate } from '../feel/evaluate.ts';
import { fieldOf, readInput, typed } from '../testing/field.ts';
import { sampleContext, sampleService } from '../testing/sample.ts';

const MONEY = 'type: money, max: 9999999999999.99';
const EXACT = 'type: decimal, min: -1000, max: 1000000, decimals: 3, unit: m³';

describe('An amount of money', () => {
  it.each([
    ['1.234,50', { answer: 1234.5 }],
    ['1234.5', { answer: 1234.5 }],
    ['1,234.50', { answer: 1234.5 }],
    ["1'234.50", { answer: 1234.5 }],
    ['1 234,50 €', { answer: 1234.5 }],
    ['€ 12', { answer: 12 }],
    ['EUR 12,00', { answer: 12 }],
    ['120,- Euro', { answer: 120 }],
    ['120,–', { answer: 120 }],
    ['1.234', { answer: 1234 }],
    ['1,234', { answer: 1234 }],
    ['1.234.567', { answer: 1234567 }],
    ['0,10', { answer: 0.1 }],
    [',5', { answer: 0.5 }],
    ['5,', { answer: 5 }],
    ['007,50', { answer: 7.5 }],
    ['１２,５０', { answer: 12.5 }],
    ['٣,٥', { answer: 3.5 }],
    ['9.999.999.999.999,99', { answer: 9999999999999.99 }],
    ['12,345', { answer: 12345 }],
    ['0,125', ['too-many-decimals']],
    ['1234,567', ['too-many-decimals']],
    ['-1', ['too-small']],
    ['99999999999999999999', ['too-big']],
    ['1.23.4', ['not-a-number']],
    ['1,2,3', ['not-a-number']],
    ['zwölf', ['not-a-number']],
    ['1e3', ['not-a-number']],
    ['-', ['not-a-number']],
    ['.', ['not-a-number']],
    ['', ['required']],
    ['€', ['required']],
  ])('%j', (raw, expected) => expect(typed(MONEY, raw)).toEqual(expected));
});

describe('A number with its unit', () => {
  it.each([
    [EXACT, '1,234', { answer: 1.234 }],
    [EXACT, '1.234', ['unclear-number']],
    [EXACT, '1.234,5 m³', { answer: 1234.5 }],
    [EXACT, '0.125', { answer: 0.125 }],
    [EXACT, '−12,5', { answer: -12.5 }],
    [EXACT, '-0', { answer: 0 }],
    [EXACT, '1000,0001', ['too-many-decimals']],
    ['type: percent', '12,5 %', { answer: 12.5 }],
    ['type: percent', '100,01', ['too-big']],
    ['type: percent, min: 0.01', '0', ['too-small']],
    ['type: percent', '99 Prozent', { answer: 99 }],
    ['type: area, max: 100000', '82,5 m²', { answer: 82.5 }],
    ['type: area, max: 100000', '1.200 qm', { answer: 1200 }],
    ['type: area, max: 100000, decimals: 0', '82,5', ['too-many-decimals']],
  ])('of %s: %j', (definition, raw, expected) => expect(typed(definition, raw)).toEqual(expected));

  it('is calculated with exactly as it was typed', () => {
    const [tenth, fifth] = ['0,10', '0,20'].map((raw) => readInput(fieldOf(MONEY), { x: [raw] }));
    const service = sampleService(
      `  - { id: s, fields: [{ id: a, ${MONEY}, purpose: antrag }, { id: b, ${MONEY}, purpose: antrag }] }
  - { id: t, when: a + b = 0.30, fields: [{ id: c, type: yesno, purpose: antrag }] }
`,
    );
    const condition = service.steps[1]?.when;
    if (!condition || !tenth?.ok || !fifth?.ok) throw new Error('not read');
    const scope = { values: { a: tenth.answer, b: fifth.answer }, outer: null };
    expect(evaluate(condition.tree, { scope, clock: sampleContext })).toBe(true);
  });
});
