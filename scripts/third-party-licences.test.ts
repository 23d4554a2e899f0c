import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

type Locked = { readonly version: string; readonly dev?: boolean; readonly devOptional?: boolean };

test('whoever gets the portal finds the licence of every package in it', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const listed = new Set(
    [...read('THIRD-PARTY-LICENSES.md').matchAll(/^\| (\S+) +\| (\d\S*) +\| \S/gm)].map(
      ([, name, version]) => `${name ?? ''} ${version ?? ''}`,
    ),
  );
  const wanted = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`);
  expect(wanted.filter((name) => !listed.has(name))).toEqual([]);
});
