import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCase, type Case } from '../testing/run-case.ts';
import outside from './outside.json' with { type: 'json' };

const cases = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case); // written by scripts/import-tck.ts
const listed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = outside.cases;
const folders = [...new Set(cases.map(({ folder }) => folder))];

const nameOf = (each: Case) => `${each.case} ${each.decision}`;
const isListed = (each: Case) =>
  Object.values(listed[each.folder] ?? {}).some((names) => names.includes(nameOf(each)));

describe.each(folders)('%s', (folder) => {
  const own = cases.filter((each) => each.folder === folder);

  it('comes to what the standard expects, wherever we take the expression', () => {
    const amiss = own.filter((each) => !isListed(each)).filter((each) => runCase(each).is !== 'right');
    expect(amiss.map((each) => [nameOf(each), each.expression, runCase(each)])).toEqual([]);
  });

  it('is refused, not taken otherwise, wherever it lies outside our part', () => {
    const taken = own.filter(isListed).filter((each) => runCase(each).is !== 'refused');
    expect(taken.map((each) => [nameOf(each), each.expression, runCase(each)])).toEqual([]);
  });
});

it('lists as outside what exists, once, for a reason', () => {
  const names = Object.entries(listed).flatMap(([folder, reasons]) =>
    Object.values(reasons).flatMap((each) => each.map((name) => `${folder} ${name}`)),
  );
  const known = cases.map((each) => `${each.folder} ${nameOf(each)}`);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const reasons = Object.values(listed).flatMap((each) => Object.keys(each));
  expect([...new Set(reasons)].sort()).toEqual(Object.keys(outside.reasons));
});

it('says in the documentation what is run and what is not', () => {
  const rows = folders.map((folder) => {
    const own = cases.filter((each) => each.folder === folder);
    const right = own.filter((each) => !isListed(each)).length;
    const why = Object.entries(listed[folder] ?? {}).map(
      ([reason, { length }]) => `${reason} ${String(length)}`,
    );
    return [folder.replace('compliance-level-', ''), right, own.length - right, why.join(', ')];
  });
  const table = [...rows, ...Object.entries(outside.reasons)].map((row) => row.map(String));
  const written = readFileSync('docs/expressions.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  const plain = table.map((row) => row.map((cell) => cell.replaceAll('`', '').replaceAll('|', '')));
  expect(written).toEqual(expect.arrayContaining(plain));
});
