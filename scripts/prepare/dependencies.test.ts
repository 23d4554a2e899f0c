import { expect, test } from 'vitest';
import { isInstalled } from './dependencies.js';

const wanted = { '': { version: '1' }, a: { version: '1' }, b: { version: '1', optional: true } };

test.each([
  ['everything there', { a: { version: '1' }, b: { version: '1' } }, true],
  ['a package of another system not there', { a: { version: '1' } }, true],
  ['a package missing', { b: { version: '1' } }, false],
  ['another version', { a: { version: '2' } }, false],
  ['another version of an optional one', { a: { version: '1' }, b: { version: '2' } }, false],
  ['nothing there', {}, false],
])('%s', (_, installed, expected) => {
  expect(isInstalled(installed, wanted)).toBe(expected);
});
