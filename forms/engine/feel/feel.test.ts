import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression } from './check.ts';
import { evaluate } from './evaluate.ts';
import { ANY, scope } from './testing/example-scope.ts';
import { isDecimal, type Value } from './value.ts';
import { toNumber } from './decimal.ts';
import { formatDay } from './calendar.ts';

const clock = { today: '2026-11-21', now: '2026-11-21T10:30:00' };
const answers = {
  rechtsform: 'gbr',
  name: 'Ärztehaus "Süd"',
  zahl: 7,
  handwerk: true,
  beginn: '2026-01-31',
  geburtsdatum: '2008',
  arten: ['handel'],
  partner: [{ name: 'A', anteil: 33.3 }, { name: 'B', anteil: 66.7 }, { name: 'C' }],
  anschrift: { plz: '80331' },
};

function readable(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isDecimal(value)) return toNumber(value);
  if ('from' in value)
    return [formatDay(value.from), formatDay(value.to)]
      .filter((day, at, all) => all.indexOf(day) === at)
      .join('/');
  if ('amount' in value) return `${String(value.amount)} ${value.is}`;
  return Array.isArray(value) ? value.map(readable) : value;
}

function resultOf(source: string, values: object = answers): unknown {
  const checked = checkExpression(source, scope, ANY);
  if (!checked.ok) throw new Error(`${checked.problem.code} at ${String(checked.problem.from)}`);
  const stored = values as Readonly<Record<string, unknown>>; // what drafts hold is not known beforehand
  return readable(evaluate(checked.expression.tree, { scope: { values: stored, outer: null }, clock }));
}

describe('An expression about answers', () => {
  it.each([
    ['rechtsform = "gbr" and handwerk', true],
    ['rechtsform != "gbr" or not(handwerk)', false],
    ['rechtsform in ("einzel", "gbr")', true],
    ['rechtsform in ["einzel", "gmbh"]', false],
    ['"handel" in arten', true],
    ['list contains(arten, "industrie")', false],
    ['zahl in [1..7)', false],
    ['zahl in [1..7]', true],
    ['zahl in (< 3, > 6)', true],
    ['zahl between 7 and 9', true],
    ['beginn in [@"2026-01-01"..today()]', true],
    ['sum(partner.anteil) = 100', true],
    ['sum(partner.anteil)', 100],
    ['count(partner)', 3],
    ['count(partner.anteil)', 2],
    ['max(partner.anteil)', 66.7],
    ['min(3, zahl, 5)', 3],
    ['mean(1, 2)', 1.5],
    ['some p in partner satisfies p.anteil > 50', true],
    ['every p in partner satisfies p.anteil > 50', false],
    ['some a in arten satisfies a = "handel"', true],
    ['if rechtsform = "gmbh" then 35.00 else 26.00', 26],
    ['0.1 + 0.2 = 0.3', true],
    ['1 / 3 * 3 = 1', false],
    ['10 / 4', 2.5],
    ['1 / 0 = null', true],
    ['-zahl + 2 * 3', -1],
    ['age(geburtsdatum)', 17],
    ['today() - @"P3M"', '2026-08-21'],
    ['beginn + @"P1M"', '2026-02-28'],
    ['beginn + @"P1D"', '2026-02-01'],
    ['@"P1M" + beginn', '2026-02-28'],
    ['beginn - @"2026-01-01"', '2592000 days duration'],
    ['date(2024, 2, 29) + @"P1Y"', '2025-02-28'],
    ['date(zahl, 2, 29) = null', true],
    ['date("2026-01-31") = beginn', true],
    ['duration("P1Y") = @"P12M"', true],
    ['years and months duration(@"2025-12-24", beginn)', '1 months duration'],
    ['now() = null', false],
    ['string length(name)', 15],
    ['upper case(name)', 'ÄRZTEHAUS "SÜD"'],
    ['starts with(name, "Ärzte") and ends with(name, "\\"") and contains(name, "Süd")', true],
    ['matches(anschrift.plz, "postleitzahl")', true],
    ['anschrift.plz = "80331" // a comment', true],
    ['round half up(2.345, 2)', 2.35],
    ['round half up(-2.345, 2)', -2.35],
    ['round half up(2.3, 2)', 2.3],
    ['round half up(1250, -2)', 1300],
    ['round half up(1, 0.5) = null', true],
    ['workday after(beginn, 1, "BY")', '2026-02-02'],
    ['workday after(beginn, 0, "BY")', '2026-02-02'],
    ['workday after(@"2026-12-24", 1, anschrift.plz) = null', true],
    ['workday after(@"2026-12-24", 1.5, "BY") = null', true],
    ['workday after(@"2026-12-24", -1, "BY") = null', true],
    ['workday after(@"9999-12-31", 5, "BY") = null', true],
    ['@"9999-12-31" + @"P1D" = null', true],
    ['date(zahl * 10000, 1, 1) = null', true],
    ['"\\U01F40E\\u0041\\n" = "🐎A\\n"', true],
  ])('%s comes to %s', (source, expected) => expect(resultOf(source)).toEqual(expected));
});

describe('What was not answered', () => {
  it.each([
    ['zahl = 7', false],
    ['zahl != 7', false],
    ['zahl < 7', false],
    ['not(zahl < 7)', true],
    ['zahl = null', true],
    ['null != zahl', false],
    ['handwerk', null],
    ['not(handwerk)', null],
    ['handwerk or true', true],
    ['handwerk and false', false],
    ['rechtsform in ("gbr")', false],
    ['zahl + 1', null],
    ['age(geburtsdatum) < 18', false],
    ['count(partner)', 0],
    ['sum(partner.anteil) = 0', false],
    ['some p in partner satisfies true', false],
    ['every p in partner satisfies false', true],
    ['if handwerk then 1 else 2', 2],
  ])('leaves %s at %s', (source, expected) => {
    expect(resultOf(source, {})).toEqual(expected);
    expect(resultOf(source, { zahl: null, handwerk: null, rechtsform: null, geburtsdatum: null })).toEqual(
      expected,
    );
  });
});

describe('A partial date', () => {
  it.each([
    ['geburtsdatum < @"2008-06-01"', '2008', false],
    ['geburtsdatum > @"2008-06-01"', '2008', false],
    ['geburtsdatum < @"2009-01-01"', '2008', true],
    ['geburtsdatum <= @"2008-06-30"', '2008-06', true],
    ['age(geburtsdatum) >= 18', '2008-11', false],
    ['age(geburtsdatum) >= 18', '2008-11-21', true],
    ['age(geburtsdatum) >= 18', '2008-11-22', false],
  ])('makes %s with %s %s', (source, geburtsdatum, expected) =>
    expect(resultOf(source, { geburtsdatum })).toBe(expected),
  );
});

it('knows which answers an expression depends on', () => {
  const result = checkExpression('some p in partner satisfies p.anteil > zahl', scope, ['boolean']);
  expect(result.ok && result.expression.reads).toEqual([['partner'], ['partner', 'anteil'], ['zahl']]);
});

describe('Whatever was stored', () => {
  const sources = [
    'rechtsform = "gbr" and zahl > 3',
    'sum(partner.anteil) = 100',
    'age(geburtsdatum) < 18 or handwerk',
    'beginn + @"P1M" > today() - @"P3D"',
    'every p in partner satisfies p.anteil / zahl > 1',
    'string length(name) + count(arten) > mean(partner.anteil)',
    'anschrift.plz in ("1", name)',
  ];
  const trees = sources.map((source) => {
    const checked = checkExpression(source, scope, ANY);
    if (!checked.ok) throw new Error(source);
    return checked.expression.tree;
  });

  it('evaluation comes to an end without an error', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.date().map(String),
      fc.constantFrom('9999-12-31', '0000', '__proto__'),
    );
    const stored = fc.record(Object.fromEntries(Object.keys(scope.names).map((name) => [name, hostile])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(stored, (values) => {
        for (const tree of trees) evaluate(tree, { scope: { values, outer: null }, clock });
      }),
      { numRuns: 500 },
    );
  });

  it('checking hostile text comes to an end without an error', () => {
    const words = fc.constantFrom(
      'rechtsform',
      '(',
      ')',
      'and',
      '"gbr"',
      '=',
      'some',
      'in',
      '[',
      '..',
      '1',
      '@',
      'not',
      '.',
      '{',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (source) => {
          checkExpression(source, scope, ANY);
        },
      ),
      { numRuns: 500 },
    );
  });
});
