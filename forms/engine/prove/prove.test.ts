import { describe, expect, it } from 'vitest';
import { sampleContext, sampleService } from '../testing/sample.ts';
import { service as partnership } from '../testing/partnership.ts';
import { trace } from '../trace.ts';
import { proveService } from './findings.ts';
import { marksOf } from './marks.ts';
import { prove } from './prove.ts';

const field = (id: string, more: string) => `      - { id: ${id}, ${more}, purpose: antrag }\n`;
const page = (id: string, fields: string, when = '') =>
  `  - id: ${id}\n${when && `    when: ${when}\n`}    fields:\n${fields}`;
const CHOICE = page('wahl', field('a', 'type: choice, options: [x, y]'));
const YEAR = page('jahr', field('tag', 'type: date, max: today()'));
const SUM = page('zahlen', field('m', 'type: integer, min: 1, max: 500') + field('n', 'type: integer, min: 1, max: 500')); // prettier-ignore
const LIST = `  - id: partner
    repeat: { list: gesellschafter, min: 0, max: 5 }
    fields:
      - { id: anteil, type: integer, min: 1, max: 100, purpose: antrag }
      - { id: art, type: choice, options: [p, q], purpose: antrag }
`;

/** What is said of one mark. */
function said(steps: string, mark: string, rest = ''): string {
  const { verdicts } = prove(sampleService(steps, rest), sampleContext);
  return verdicts.find(({ goal }) => goal.mark === mark)?.verdict.is ?? 'nothing';
}

describe('A page behind a condition', () => {
  const behind = (when: string) => page('hier', field('z', 'type: yesno'), when);
  it.each([
    ['of options', CHOICE + behind('a = "x"'), 'shown'],
    ['of two options of one choice', CHOICE + behind('a = "x" and not(a != "y")'), 'impossible'],
    ['of an age that can be', YEAR + behind('age(tag) >= 18'), 'shown'],
    ['of an age on the very border', YEAR + behind('age(tag) >= 18 and age(tag) < 19'), 'shown'],
    ['of an age that nobody has yet', YEAR + behind('age(tag) < 0'), 'impossible'],
    ['of a date behind the latest', YEAR + behind('tag > today() + @"P1D"'), 'impossible'],
    ['of a number between two', SUM + behind('m > 99 and m + 1 < 102'), 'shown'],
    ['of a number where there is none', SUM + behind('m > 99 and m < 100'), 'impossible'],
    ['of two numbers', SUM + behind('m > n'), 'shown'],
    ['of two numbers that cannot be both', SUM + behind('m > n and not(m > n)'), 'impossible'],
    ['that is too hard to tell', SUM + behind('m * m - 331 * n * n = 1'), 'open'],
    [
      'of a text',
      page('t', field('w', 'type: text, max: 9')) + behind('contains(upper case(w), "GAST")'),
      'shown',
    ],
    [
      'of a text that is too long',
      page('t', field('w', 'type: text, max: 3')) + behind('w = "Gasthof"'),
      'impossible',
    ],
    ['of a sum over a list', LIST + behind('sum(gesellschafter.anteil) = 100'), 'shown'],
    ['of one item among others', LIST + behind('some p in gesellschafter satisfies p.art = "q"'), 'shown'],
    ['of more items than allowed', LIST + behind('count(gesellschafter) > 5'), 'impossible'],
    [
      'of what is left empty',
      page('t', field('w', 'type: text, max: 9, optional: true')) + behind('w = null'),
      'shown',
    ],
    ['of a channel', behind('channel = "kiosk"'), 'shown'],
    ['of a level of identity that nobody is given', behind('identity.level = "high"'), 'impossible'],
    ['of nobody being identified', behind('identity.level = "none" and channel = "kiosk"'), 'shown'],
  ])('%s', (_, steps, verdict) => {
    expect(said(steps, 'step:hier')).toBe(verdict);
  });

  it('is dead when only an earlier page shuts it out', () => {
    const steps = CHOICE + page('nurx', field('b', 'type: yesno'), 'a = "x"') + behind('a = "y" and b');
    const { verdicts } = prove(sampleService(steps), sampleContext);
    const dead = verdicts.flatMap(({ goal, verdict }) =>
      verdict.is === 'impossible' && goal.mark !== 'nowhere' ? [[goal.mark, verdict.isAlone]] : [],
    );
    expect(dead).toEqual([['step:hier', false]]);
  });

  it('inside a list is reached for the item that the condition counts', () => {
    const inner = LIST.replace('    fields:', '    steps:\n      - id: person\n        fields:')
      .replaceAll('      - { id: a', '          - { id: a')
      .concat(
        '      - id: dritte\n        when: item.index = 3\n        fields: [{ id: z, type: yesno, purpose: antrag }]\n',
      );
    expect(said(inner, 'step:dritte')).toBe('shown');
    expect(said(inner.replace('= 3', '= 6'), 'step:dritte')).toBe('impossible');
  });
});

describe('Who has to show who they are', () => {
  const form = (when: string) =>
    proveService(sampleService(CHOICE, `identity: high\nidentify: ${when}\n`), '', sampleContext);
  it.each([
    ['some', 'a = "x"', []],
    ['nobody', 'a = "x" and a = "y"', ['condition-contradiction']],
    ['everybody', 'a in ("x", "y")', ['condition-always']],
  ])('is %s', (_, when, codes) => {
    expect(form(when).findings.map(({ code }) => code)).toEqual(codes);
  });
});

describe('A rule', () => {
  const rules = (must: string) => `rules: [{ id: r, at: m, must: '${must}' }]\n`;
  it.each([
    ['m < n', 'shown', 'shown'],
    ['m > 0', 'shown', 'impossible'],
    ['m > 500', 'impossible', 'shown'],
  ])('%s can be kept: %s, broken: %s', (must, held, violated) => {
    const steps = page('erst', field('n', 'type: integer, min: 1, max: 500')) + page('dann', field('m', 'type: integer, min: 1, max: 500')); // prettier-ignore
    expect([said(steps, 'rule:r:held', rules(must)), said(steps, 'rule:r:violated', rules(must))]).toEqual([held, violated]); // prettier-ignore
  });

  it('shuts out what answers against it would open', () => {
    const steps = page('dann', field('m', 'type: integer, min: 1, max: 500')) + page('hier', field('z', 'type: yesno'), 'm > 400'); // prettier-ignore
    expect(said(steps, 'step:hier', rules('m < 300'))).not.toBe('shown');
  });
});

describe('The answer that says who is in charge', () => {
  it.each([
    ['is always there', 'type: text, max: 9', 'impossible'],
    ['may be left empty', 'type: text, max: 9, optional: true', 'shown'],
    ['is a municipality in Germany', 'type: address, country: DE, autocomplete: off', 'impossible'],
    ['is none for an address abroad', 'type: address, country: any, autocomplete: off', 'shown'],
  ])('%s', (_, kind, verdict) => {
    const service = sampleService(page('wo', field('sitz', kind)));
    const by = kind.startsWith('type: address') ? ['sitz', 'ags'] : ['sitz'];
    const { verdicts } = prove({ ...service, route: { ...service.route, by } }, sampleContext);
    expect(verdicts.find(({ goal }) => goal.mark === 'nowhere')?.verdict.is).toBe(verdict);
  });
});

it('A witness is a walk that the interpreter itself has made', () => {
  const { verdicts, witnesses } = prove(partnership, sampleContext);
  expect(witnesses.length).toBeGreaterThan(3);
  for (const { goal, verdict } of verdicts) {
    if (verdict.is !== 'shown') continue;
    const { answers, context } = verdict.witness;
    expect(marksOf(partnership, answers, context)).toContain(goal.mark);
    expect(trace(partnership, answers, context).visits.length).toBeGreaterThan(0);
  }
});
