import { describe, expect, it } from 'vitest';
import { walk } from '../journey.ts';
import type { Answers, Context } from '../model.ts';
import { sampleContext, sampleFindings, sampleService } from '../testing/sample.ts';
import { trace } from '../trace.ts';

const STEPS = `  - { id: s, fields: [{ id: flaeche, type: integer, min: 0, max: 999, purpose: antrag }] }
  - { id: t, when: gebuehr > 100, fields: [{ id: grund, type: text, max: 9, purpose: antrag }] }
`;
const COMPUTED = `computed:
  gesamt: { type: money, is: gebuehr + authority.zuschlag }
  gebuehr: { type: money, is: flaeche * 1.005 }
  frist: { type: date, is: 'workday after(today(), 3, "BY")' }
`;
const PARAMETERS = 'parameters: { zuschlag: { type: money, default: 10 } }\n';

function computedOf(answers: Answers, authority: Context['authority'] = {}): object {
  const service = sampleService(STEPS, PARAMETERS + COMPUTED);
  const { computed } = trace(service, answers, { ...sampleContext, authority });
  const values = computed.map(({ computed: { id }, value }) => [id, value]);
  return Object.fromEntries(values) as object;
}

describe('What is computed', () => {
  it.each<[string, Answers, Context['authority'], object]>([
    ['comes to cents, halves up', { flaeche: 1 }, {}, { gebuehr: 1.01, gesamt: 11.01, frist: '2026-11-25' }],
    [
      'counts what the authority has set',
      { flaeche: 10 },
      { zuschlag: 0.5 },
      { gebuehr: 10.05, gesamt: 10.55, frist: '2026-11-25' },
    ],
    [
      'ignores what the authority has set wrongly',
      { flaeche: 10 },
      { zuschlag: 'viel' },
      { gebuehr: 10.05, gesamt: 20.05, frist: '2026-11-25' },
    ],
    ['is left out while an answer is missing', {}, {}, { frist: '2026-11-25' }],
  ])('%s', (_, answers, authority, expected) => expect(computedOf(answers, authority)).toEqual(expected));

  it('may decide what is asked behind it', () => {
    const service = sampleService(STEPS, PARAMETERS + COMPUTED);
    const steps = (flaeche: number) => walk(service, { flaeche }, sampleContext).map(({ step }) => step);
    expect(steps(99)).toEqual(['s', 'ende']);
    expect(steps(100)).toEqual(['s', 't', 'ende']);
  });

  it('lets a condition depend on the answers behind it', () => {
    const service = sampleService(STEPS, PARAMETERS + COMPUTED);
    expect(service.steps[1]?.when?.reads).toEqual([['flaeche']]);
  });
});

describe('An author is told', () => {
  const LATE =
    '  - { id: s, when: wert > 1, fields: [{ id: zahl, type: integer, min: 0, max: 9, purpose: antrag }] }\n';
  it.each([
    [
      'of values that need each other',
      '',
      'computed: { a: { type: number, is: b + 1 }, b: { type: number, is: a } }',
      [
        { code: 'computed-circle', params: { circle: 'a → b → a' } },
        { code: 'computed-circle', params: { circle: 'b → a → b' } },
      ],
    ],
    [
      'of a value that needs itself',
      '',
      'computed: { a: { type: number, is: a + 1 } }',
      [{ code: 'computed-circle', params: { circle: 'a → a' } }],
    ],
    [
      'once of a mistake that others build on',
      '',
      'computed: { a: { type: number, is: b + 1 }, b: { type: number, is: c } }',
      [{ code: 'unknown-name', params: { name: 'c' } }],
    ],
    [
      'of a wrong kind of value',
      '',
      'computed: { a: { type: money, is: ort } }',
      [{ code: 'expression-type', params: { found: 'string' } }],
    ],
    [
      'of a condition that would need it too early',
      LATE,
      'computed: { wert: { type: number, is: zahl } }',
      [{ code: 'later-name', params: { name: 'wert' } }],
    ],
    [
      'of an id that a question has',
      '',
      'computed: { ort: { type: text, is: ort } }',
      [{ code: 'duplicate-id' }],
    ],
    [
      'of a parameter without a value',
      '',
      'parameters: { x: { type: money } }',
      [{ code: 'missing-key', params: { key: 'default' } }],
    ],
    [
      'of a value that does not fit its type',
      '',
      'parameters: { x: { type: date, default: 31.1. } }',
      [{ code: 'wrong-kind', params: { wanted: 'date' } }],
    ],
    [
      'of a parameter that was misspelt',
      '',
      'parameters: { zuschlag: { type: money, default: 1 } }\nnever: [authority.zuschlg > 1]',
      [{ code: 'unknown-member', params: { meant: 'zuschlag' } }],
    ],
    [
      'of a level that does not exist',
      '',
      'never: [identity.level = "low"]',
      [{ code: 'unknown-option', params: { known: 'none, substantial, high' } }],
    ],
  ])('%s', (_, steps, rest, expected) => {
    expect(sampleFindings(steps, `${rest}\n`)).toMatchObject(expected);
  });
});

it.each([
  ['none', false],
  ['high', true],
] as const)('conditions see that the level of identity is %s', (level, isAsked) => {
  const service = sampleService(
    '  - { id: s, when: identity.level = "high", fields: [{ id: zahl, type: yesno, purpose: antrag }] }\n',
  );
  const asked = walk(service, {}, { ...sampleContext, identity: { level } }).map(({ step }) => step);
  expect(asked.includes('s')).toBe(isAsked);
});
