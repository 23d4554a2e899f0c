import { describe, expect, it } from 'vitest';
import { sampleFindings, sampleService } from '../testing/sample.ts';

const ABOVE = `  - { id: ort, fields: [{ id: ort, type: text, max: 9, purpose: antrag }, { id: name, type: text, max: 9, purpose: antrag }] }
`;
const page = (check: string) =>
  `${ABOVE}  - { id: code, check: ${check}, fields: [{ id: code, type: zb1-code, purpose: antrag }] }\n`;

describe('a page that is compared with a register', () => {
  it('names the register, and what it is told besides', () => {
    const { steps } = sampleService(page('{ register: kfz-register, corrections: 3, with: [name] }'));
    expect(steps[1]).toMatchObject({ check: { register: 'kfz-register', also: ['name'], corrections: 3 } });
    expect(steps[0]).toMatchObject({ check: null });
  });

  it.each([
    ['{ register: kfz-registr, corrections: 3 }', 'unknown-value', { meant: 'kfz-register' }],
    ['{ corrections: 3, with: [name] }', 'missing-key', { key: 'register' }],
    ['{ register: kfz-register }', 'missing-key', { key: 'corrections' }],
    ['{ register: kfz-register, corrections: 0.5 }', 'wrong-kind', { wanted: 'whole number' }],
    ['{ register: kfz-register, corrections: -1 }', 'out-of-range', { min: 0 }],
    [
      '{ register: kfz-register, corrections: 3, with: [nane] }',
      'unknown-field',
      { field: 'nane', meant: 'name' },
    ],
    ['{ register: kfz-register, corrections: 3, with: [code] }', 'unknown-field', { field: 'code' }],
    ['{ register: kfz-register, corrections: 3, with: [channel] }', 'unknown-field', { field: 'channel' }],
  ])('is told what is wrong with %s', (check, code, params) => {
    expect(sampleFindings(page(check))).toMatchObject([{ code, params }]);
  });

  it('stands in no list', () => {
    const list = `  - id: autos
    repeat: { list: autos, min: 1, max: 3, label: [code] }
    steps:
      - { id: auto, check: { register: kfz-register }, fields: [{ id: code, type: zb1-code, purpose: antrag }] }
`;
    expect(sampleFindings(list)).toMatchObject([{ code: 'unknown-key', params: { key: 'check' } }]);
  });
});
