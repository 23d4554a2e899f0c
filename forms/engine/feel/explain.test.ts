import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExpression } from './check.ts';
import { explain, type Speech } from './explain.ts';
import { functions } from './functions.ts';
import type { Tree } from './model.ts';
import type { NameScope } from './scope.ts';
import { randomFrom } from '../random.ts';
import { randomExpression, randomScope } from './testing/random-expression.ts';
import { BOOLEAN, DATE, NUMBER, STRING } from './types.ts';

const LANGUAGES = ['de', 'en', 'de-simple'] as const;
const scope: NameScope = {
  names: {
    rechtsform: { type: { is: 'string', options: ['gbr', 'gmbh'] }, path: ['rechtsform'] },
    handwerk: { type: BOOLEAN, path: ['handwerk'] },
    anzahl: { type: NUMBER, path: ['anzahl'] },
    beginn: { type: DATE, path: ['beginn'] },
    partner: { type: { is: 'list', of: { is: 'record', members: { anteil: NUMBER } } }, path: ['partner'] },
    firma: { type: STRING, path: ['firma'] },
  },
  later: new Set(),
  outer: null,
};

function speechIn(language: string, computed: Tree | null = null): Speech {
  const words: unknown = JSON.parse(readFileSync(`locales/${language}/expressions.json`, 'utf8'));
  const find = (key: string) =>
    key.split('.').reduce((tree, name) => (tree as Readonly<Record<string, unknown>>)[name], words); // a tree of texts
  return {
    say: (key, values = {}) => {
      const text = find(key);
      if (typeof text !== 'string') throw new Error(`no words for ${key} in ${language}`);
      return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        if (!Object.hasOwn(values, name)) throw new Error(`nothing for ${name} of ${key}`);
        return values[name] ?? '';
      });
    },
    nameOf: (path) => path.join(' / '),
    optionOf: (_, option) => option.toUpperCase(),
    computedName: (tree) => (tree === computed ? 'gebuehr' : null),
    valueOf: (literal) =>
      'text' in literal
        ? literal.text || 'no text'
        : 'decimal' in literal
          ? String(literal.decimal.digits)
          : literal.is,
  };
}

function treeOf(source: string): Tree {
  const checked = checkExpression(source, scope, ['boolean', 'number', 'date', 'string', 'list']);
  if (!checked.ok) throw new Error(`${source}: ${checked.problem.code}`);
  return checked.expression.tree;
}

describe('A condition in words', () => {
  it.each([
    ['rechtsform = "gbr"', '„rechtsform“ ist „GBR“'],
    ['"gbr" != rechtsform', '„GBR“ ist nicht „rechtsform“'],
    ['handwerk', '„handwerk“ ist mit Ja beantwortet'],
    ['not(handwerk)', '„handwerk“ ist mit Nein beantwortet'],
    ['not(anzahl = 1)', 'nicht: „anzahl“ ist 1'],
    ['firma = null', '„firma“ ist leer'],
    ['null != firma', '„firma“ ist ausgefüllt'],
    ['anzahl >= 2', '„anzahl“ ist mindestens 2'],
    ['beginn < @"2026-01-31"', '„beginn“ liegt vor: 2026-01-31'],
    ['beginn >= today() - @"P3M"', '„beginn“ liegt nicht vor: (heute minus P3M)'],
    ['rechtsform in ("gbr", "gmbh")', '„rechtsform“ ist eines von: „GBR“, „GMBH“'],
    ['anzahl between 1 and 9', '„anzahl“ liegt zwischen 1 und 9, beide eingeschlossen'],
    ['anzahl in (1..9)', '„anzahl“ ist größer als 1 und kleiner als 9'],
    [
      'handwerk and anzahl = 1 and firma = null',
      '„handwerk“ ist mit Ja beantwortet und „anzahl“ ist 1 und „firma“ ist leer',
    ],
    [
      'handwerk and (anzahl = 1 or anzahl = 2)',
      '„handwerk“ ist mit Ja beantwortet und („anzahl“ ist 1 oder „anzahl“ ist 2)',
    ],
    ['sum(partner.anteil) = 100', 'Summe von „partner / anteil“ ist 100'],
    [
      'some p in partner satisfies p.anteil > 50',
      'für mindestens einen Eintrag in „partner“ gilt: „partner / anteil“ ist größer als 50',
    ],
    ['if handwerk then 1 else 2', 'falls gilt: „handwerk“ ist mit Ja beantwortet, dann 1, sonst 2'],
    ['workday after(beginn, 3, "BY")', 'Arbeitstag Nummer 3 nach „beginn“ in BY'],
  ])('%s: %s', (source, expected) => expect(explain(treeOf(source), speechIn('de'))).toBe(expected));

  it('in English', () => {
    const tree = treeOf('rechtsform = "gbr" and not(handwerk)');
    expect(explain(tree, speechIn('en'))).toBe('“rechtsform” is “GBR” and “handwerk” is answered with no');
  });

  it('names what is computed, and tells what it is made of where it is asked itself', () => {
    const fee = treeOf('anzahl * 2');
    const above: Tree = { node: 'compare', operator: '>', left: fee, right: treeOf('100') };
    expect(explain(above, speechIn('de', fee))).toBe('„gebuehr“ ist größer als 100');
    expect(explain(fee, speechIn('de', fee))).toBe('„anzahl“ mal 2');
  });
});

describe.each(LANGUAGES)('In %s there are words', (language) => {
  it('for each function', () => {
    const speech = speechIn(language);
    const key = (name: string) => `functions.${name.replaceAll(' ', '-')}`;
    const named = { a: 'A', b: 'B', c: 'C' };
    expect(Object.keys(functions).filter((name) => speech.say(key(name), named) === '')).toEqual([]);
  });

  it('for every tree there can be', () => {
    const [random, speech] = [randomFrom(7), speechIn(language)];
    for (let each = 0; each < 300; each++) {
      const { source, type } = randomExpression(random);
      const checked = checkExpression(source, randomScope, [type]);
      expect(checked.ok && explain(checked.expression.tree, speech)).toBeTruthy();
    }
  });
});
