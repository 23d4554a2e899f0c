import { describe, expect, it } from 'vitest';
import { checkExpression } from './check.ts';
import { ANY, scope } from './testing/example-scope.ts';

describe('An author who makes a mistake is told', () => {
  it.each([
    ['1 +', 'expression-syntax', 3, {}],
    ['rechtform = "gbr"', 'unknown-name', 0, { name: 'rechtform', meant: 'rechtsform' }],
    ['anteil = 1', 'unknown-name', 0, { name: 'anteil', meant: 'partner.anteil' }],
    ['partner.antail = 1', 'unknown-member', 8, { name: 'antail', meant: 'anteil' }],
    ['ende = 1', 'later-name', 0, { name: 'ende' }],
    ['rechtsform = "ag"', 'unknown-option', 13, { option: 'ag', known: 'einzel, gbr, gmbh' }],
    ['rechtsform in ("gbr", "kg")', 'unknown-option', 22, { option: 'kg', known: 'einzel, gbr, gmbh' }],
    ['list contains(arten, "x")', 'unknown-option', 21, { option: 'x', known: 'handel, industrie' }],
    ['zahl = "7"', 'expression-not-comparable', 7, { left: 'number', right: 'string' }],
    ['partner.anteil = 1', 'expression-not-comparable', 17, { left: 'list', right: 'number' }],
    ['handwerk < true', 'expression-not-comparable', 11, { left: 'boolean', right: 'boolean' }],
    ['name + 1 = 2', 'expression-not-calculable', 0, { operator: '+', left: 'string', right: 'number' }],
    ['zahl and handwerk', 'expression-type', 0, { wanted: 'boolean', found: 'number' }],
    ['if handwerk then 1 else "a"', 'expression-type', 24, { wanted: 'number', found: 'string' }],
    ['summ(partner.anteil)', 'unknown-function', 0, { name: 'summ', meant: 'sum' }],
    ['age(name)', 'function-arguments', 0, { name: 'age' }],
    ['sum(name)', 'function-arguments', 0, { name: 'sum' }],
    ['@"2026-02-30" = beginn', 'bad-literal', 0, { text: '@"2026-02-30"' }],
    ['beginn = date(2025, 2, 29)', 'bad-literal', 9, { text: 'date(2025, 2, 29)' }],
    ['beginn = date(-2025, 2, 2)', 'bad-literal', 9, { text: 'date(-2025, 2, 2)' }],
    [
      'matches(name, "regex")',
      'unknown-format',
      14,
      { format: 'regex', known: 'digits, betriebsnummer, postleitzahl' },
    ],
    ['some name in partner satisfies true', 'taken-name', 5, { name: 'name' }],
    ['partner[1].anteil = 1', 'expression-not-allowed', 0, { text: 'partner[1].anteil' }],
    ['for x in partner return x', 'expression-not-allowed', 0, { text: 'for x in partner return x' }],
    [
      'workday after(beginn, 1, "XX") = beginn',
      'unknown-option',
      25,
      { option: 'XX', known: 'SH, HH, NI, HB, NW, HE, RP, BW, BY, SL, BE, BB, MV, SN, ST, TH' },
    ],
    [
      'workdays after(beginn, 1, "BY")',
      'unknown-function',
      0,
      { name: 'workdays after', meant: 'workday after' },
    ],
    ['name = "\\x"', 'bad-literal', 7, { text: '"\\x"' }],
    ['constructor', 'unknown-name', 0, { name: 'constructor', meant: '' }],
  ])('of %s: %s', (source, code, from, params) => {
    expect(checkExpression(source, scope, ANY)).toEqual({ ok: false, problem: { code, from, params } });
  });

  it.each(['(', '-', 'not('])('when %j stands before itself a thousand times', (start) => {
    const source = `${start.repeat(1000)}1`;
    const closed = start.endsWith('(') ? `${source}${')'.repeat(1000)}` : source;
    expect(checkExpression(closed, scope, ANY)).toMatchObject({ problem: { code: 'expression-too-deep' } });
  });

  it('when a condition is no condition', () => {
    const result = checkExpression('zahl + 1', scope, ['boolean']);
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'expression-type', params: { found: 'number' } },
    });
  });
});
