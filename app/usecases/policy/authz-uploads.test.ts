import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RECEIVERS } from '#app/receive.server.ts';
import { openCounterHall } from './testing/counter-hall.ts';
import { fateAt, isAllowed, manifest, names } from './testing/matrix.ts';
import { ACTORS } from './testing/door.ts';
import type { ActorName } from './testing/door.ts';
import { UPLOADS } from './testing/upload-rights.ts';
import type { Upload } from './testing/upload-rights.ts';

vi.hoisted(() => {
  // Other files of tests may have loaded what is exchanged here.
  vi.resetModules();
});

const hall = openCounterHall();

async function walk({ method, path }: Pick<Upload, 'method' | 'path'>, who: readonly ActorName[] = names) {
  const fates: Record<string, number | string> = {};
  for (const name of who) fates[name] = await hall.send({ method, path, actor: ACTORS[name] });
  return fates;
}

const expectedAt = (upload: Upload, who: readonly ActorName[] = names) =>
  Object.fromEntries(who.map((name) => [name, fateAt(upload, name)]));

describe('what is received before the routes', () => {
  it('has rows in the matrix, each receiver its own', () => {
    expect([...new Set(UPLOADS.map(({ receiver }) => receiver))]).toEqual(Object.keys(RECEIVERS));
  });

  it.each(UPLOADS)('$method $path takes a document of whom the matrix lets in', async (upload) => {
    expect(await walk(upload)).toEqual(expectedAt(upload));
  });

  it.each(UPLOADS)('$method $path is left on the line by a process of another role', async (upload) => {
    const isOfOffice = upload.path.includes('/inbox/');
    const actor = ACTORS[names.find((name) => isAllowed(upload, name)) ?? 'anonymous'];
    for (const role of ['worker', isOfOffice ? 'portal' : 'office'] as const)
      expect(await hall.send({ ...upload, actor, role })).toBe('unread');
  });

  const others = manifest
    .map(({ path = '' }) => `/${path}`)
    .filter((path) => UPLOADS.every((upload) => upload.path !== path));

  it.each(others)('%s takes no document, and is answered by its route alone', async (path) => {
    const posted = await walk({ method: 'POST', path }, [
      'citizen, own case',
      'lead, own agency',
      'lead, asked agency',
    ]);
    const asked = await walk({ method: 'HEAD', path }, ['anonymous']);
    const fates = Object.values({ ...posted, ...asked });
    expect(fates.filter((fate) => !REFUSED.includes(fate))).toEqual([]);
  });
});

/** Left on the line, or to the page, which says why it was not taken. */
const REFUSED: readonly (string | number)[] = ['unread', 'no-case', 'no-draft', 'not-asked'];

async function expectShutToForeigners(upload: Upload): Promise<void> {
  const foreign = names.filter((name) => !ACTORS[name].isOwn && !isAllowed(upload, name));
  expect(await walk(upload, foreign)).toEqual(expectedAt(upload, foreign));
}

describe('the policy alone', () => {
  beforeAll(() => hall.bindAgain('open'));

  it.each(UPLOADS)('shuts $method $path to foreigners', expectShutToForeigners);
});

describe('with the policy switched off', () => {
  beforeAll(async () => {
    vi.resetModules();
    vi.doMock('./may.ts', () => ({ may: () => true, demand: () => undefined }));
    await hall.bindAgain('closed');
  });
  afterAll(() => {
    vi.doUnmock('./may.ts');
    vi.resetModules();
  });

  it.each(UPLOADS)('rows alone shut $method $path to foreigners', expectShutToForeigners);

  it('and rows open, a document goes into a foreign case', async () => {
    await hall.bindAgain('open');
    const foreign = ACTORS['lead, foreign agency'];
    const path = '/:lang/inbox/:reference';
    expect(await hall.send({ method: 'POST', path, actor: foreign })).toBe('stored');
  });
});
