import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refuseOldNode } from './node-version.js';

test.each(['18.20.8', '20.0.0', '20.18.3', '9.11.2'])('Node %s is refused in one line', (version) => {
  expect(refuseOldNode(version)).toBe(`This is Node ${version}: install Node 20.19 or newer.`);
});

test.each(['20.19.0', '20.20.1', '21.0.0', '22.12.0', '24.11.1', '100.0.0'])(
  'Node %s is taken',
  (version) => {
    expect(refuseOldNode(version)).toBeNull();
  },
);

test('npm is told the same', () => {
  expect(readFileSync('package.json', 'utf8')).toContain('"node": ">=20.19"');
});
