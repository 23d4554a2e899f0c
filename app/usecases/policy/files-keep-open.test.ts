import { expect, it } from 'vitest';
import { openCounterHall } from './testing/counter-hall.ts';
import { ACTORS } from './testing/door.ts';
import { doors, pathOf } from './testing/matrix.ts';

const hall = openCounterHall();
const files = doors.filter(
  ({ file, door }) => /^routes\/submission\/.+\.ts$/.test(file) && door.method === 'GET' && door.open === 200,
);

it.each(files)('whoever fetches $file from their case keeps it open for half an hour more', async (at) => {
  const path = pathOf(at.file);
  const { shown } = await hall.knock({ ...at, path, actor: ACTORS['citizen, own case'] });
  const cookies = shown instanceof Response ? shown.headers.getSetCookie() : [];
  expect(cookies).toContainEqual(expect.stringMatching(/^case-[\w-]+=\w.*Max-Age=1800/));
});
