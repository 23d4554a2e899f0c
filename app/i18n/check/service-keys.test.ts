import { expect, test } from 'vitest';
import { fieldOf } from '#forms/engine/testing/field.ts';
import { sampleService } from '#forms/engine/testing/sample.ts';
import type { Field } from '#forms/engine/model.ts';
import type { PageFacts } from '../describe/facts.ts';
import { describePage } from '../describe/page.ts';
import { pageOf, service } from '../testing/sample-service.ts';
import { wordsOf } from '../testing/sample-words.ts';
import type { Words } from '../words.ts';
import { keysOf } from './service-keys.ts';

const field = (definition: string): Field => ({ ...fieldOf(definition), id: 'rufname', purpose: 'steuer' });

/** The texts of a form that a page with this field asks for. */
function askedBy(definition: string): readonly string[] {
  return askedFor(pageOf([field(definition)])).filter((key) => key.includes('rufname'));
}

function askedFor(facts: PageFacts): readonly string[] {
  const asked = new Set<string>();
  const note = (key: string) => {
    asked.add(key);
    return key;
  };
  const words = wordsOf('de');
  const recording: Words = {
    ...words,
    service: (id) => ({
      ...words.service(id),
      say: note,
      list: (key) => [note(key)],
      find: note,
    }),
  };
  describePage(recording, facts);
  // An option with a hint has its name in `label`, one without is its name.
  return Array.from(asked, (key) => key.replace(/^(options\..*)\.label$/, '$1'));
}

const plotted = sampleService(
  '  - { id: a, fields: [{ id: x, type: yesno, purpose: antrag }] }\n',
  'parameters: { satz: { type: money, default: 10 } }\ncomputed: { gebuehr: { type: money, is: authority.satz } }\n',
);

const kinds = [
  'type: text, max: 9',
  'type: choice, options: [a, b]',
  'type: choices, options: [a, b]',
  'type: yesno',
  'type: decimal, min: 0, max: 9',
  'type: period',
  'type: declaration',
  'type: notice, tone: info',
  'type: heading',
  'type: paragraph',
  'type: details',
  'type: download, url: /merkblatt.pdf',
];

test.each(kinds)('what a page with %s says may stand in its texts', (definition) => {
  const { wanted, allowed } = keysOf({ ...service, steps: [pageWith(definition)] });
  const known = [...wanted, ...allowed].map((key) => new RegExp(`^${key.replace('*', '[^.]+')}$`));

  expect(askedBy(definition).filter((key) => !known.some((pattern) => pattern.test(key)))).toEqual([]);
});

test.each(kinds.slice(-6))('what has to be written for %s is shown', (definition) => {
  const { wanted } = keysOf({ ...service, steps: [pageWith(definition)] });
  const own = wanted.filter((key) => key.includes('rufname') && !key.endsWith('.review'));

  expect(own.length).toBeGreaterThan(0);
  expect(askedBy(definition)).toEqual(expect.arrayContaining(own));
});

function pageWith(definition: string) {
  const fields = [field(definition)];
  return { kind: 'page', id: 'seite', when: null, fields, check: null, at: { line: 1, column: 1 } } as const;
}

test('a computed value is named once, wherever it is shown, and left out while it is absent', () => {
  const computed = computedOf('gebuehr');
  const shown: Field = { ...field('type: heading'), type: 'computed', of: 'gebuehr' };
  const { wanted } = keysOf({
    ...service,
    steps: [{ ...pageWith('type: heading'), fields: [shown] }],
    computed,
  });
  expect(wanted.filter((key) => /rufname|gebuehr/.test(key))).toEqual(['computed.gebuehr']);

  const rows = computed.map((each) => [shown.id, { computed: each, value: 26 }] as const);
  expect(askedFor(pageOf([shown], { computed: Object.fromEntries(rows) }))).toContain('computed.gebuehr');
  expect(describePage(wordsOf('de'), pageOf([shown])).fields).toEqual([]);
});

function computedOf(id: string) {
  return sampleService('', `computed: { ${id}: { type: money, is: 26 } }\n`).computed;
}

test('people see what is computed, so it has to have a name; parameters may have one', () => {
  const { computed, parameters } = plotted;
  const { wanted, allowed } = keysOf({ ...service, computed, parameters });

  expect(wanted).toContain('computed.gebuehr');
  expect(allowed).toContain('parameters.satz');
});
