import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { walk } from '#forms/engine/journey.ts';
import { openPage } from '#forms/engine/page.ts';
import { sampleContext, sampleService } from '#forms/engine/testing/sample.ts';
import { proveService } from '#forms/engine/prove/findings.ts';
import { trace } from '#forms/engine/trace.ts';
import { keysOf } from './service-keys.ts';

const handbook = readFileSync('docs/adding-a-service.md', 'utf8');
const [, section = ''] = handbook.split('### Lists in lists');
const blockOf = (kind: string): string =>
  new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``).exec(section)?.[1] ?? '';

const [before = '', after = ''] = blockOf('yaml').split('steps:\n  - id: kreise');
const [steps = '', rest = ''] = after.split('computed:\n');
const service = sampleService(
  `  - id: kreise${steps.replaceAll('purpose: steuer', 'purpose: antrag')}`,
  `${before}computed:\n${rest}`,
);
const place = { step: 'ergebnis', item: [] };
const circle = (watt: number) => ({ bezirk: 'A', beleuchtet: true, lampen: [{ watt }] });
const answers = (watt: number) => ({ kreise: [circle(watt), { bezirk: 'B', beleuchtet: false }] });

test('The nested lists of the handbook can be walked, and show what is computed', () => {
  expect(walk(service, answers(60), sampleContext)).toContainEqual({ step: 'lampe', item: [0, 0] });
  const opened = openPage({ service, answers: answers(60), context: sampleContext, place });
  expect(opened?.computed).toMatchObject({ zu_zahlen: { value: 3 } });
});

test.each([
  [100, []],
  [101, ['sparsam']],
])('a lamp of %d Watt breaks these rules of the handbook: %j', (watt, broken) => {
  const { visits } = trace(service, answers(watt), sampleContext);
  expect(visits.flatMap(({ violated }) => violated.map(({ rule }) => rule.id))).toEqual(broken);
});

test('nothing is found in the example of the handbook, and its words are whole', () => {
  expect(proveService(service, '', sampleContext).findings).toEqual([]);
  const words = JSON.parse(blockOf('json')) as unknown;
  const blocks = /^(steps\.(?!ende)|fields\.(?!ort\.)|content|rules|computed)/;
  const wanted = keysOf(service).wanted.filter((key) => blocks.test(key));
  expect(wanted.filter((key) => find(words, key.split('.')) === undefined)).toEqual([]);
});

function find(words: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key],
    words,
  );
}
