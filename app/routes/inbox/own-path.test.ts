import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

it.each(['/de/inbox', '/en/inbox/S7K3-M9QP-XH42', '/de/inbox?sort=state&direction=ascending&assigned=me'])(
  'goes on to %s after signing in',
  (path) => {
    expect(ownPath(path, 'de')).toBe(path);
  },
);

it.each([
  null,
  '',
  'https://evil.example/de/inbox',
  '//evil.example/de/inbox',
  '/\\evil.example',
  '/xx/inbox',
  '/de-other/inbox',
  '/de/submission',
  '/de/inbox/../../evil',
  '/de/inbox\nSet-Cookie: a=b',
])('goes to the inbox instead of %j', (path) => {
  expect(ownPath(path, 'en')).toBe('/en/inbox');
});
