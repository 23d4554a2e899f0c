import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseEnvironment } from './env.server.ts';
import { openPlace, placesOf } from './places.server.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
  file = join(folder, 'file');
  await writeFile(file, '');
});
afterAll(() => rm(folder, { recursive: true }));

const makeFolder = (path: string) => mkdir(path, { recursive: true });

test('everything lies below DATA_DIR unless a variable says otherwise', () => {
  expect(placesOf(parseEnvironment({ DATA_DIR: '/srv/data' }))).toMatchObject({
    agencyKeys: { variable: 'DATA_DIR', path: '/srv/data/keys/agencies' },
    serverKey: { variable: 'DATA_DIR', path: '/srv/data/keys/server.key' },
    workerKey: { variable: 'DATA_DIR', path: '/srv/data/keys/worker.key' },
    developmentSeal: { variable: 'DATA_DIR', path: '/srv/data/keys/seal' },
    seals: { variable: 'DATA_DIR', path: '/srv/data/keys/seals.json' },
    documents: { variable: 'DATA_DIR', path: '/srv/data/files' },
  });
  const own = {
    WORKER_KEY_FILE: '/srv/worker.key',
    AGENCY_KEYS: '/srv/agencies',
    SERVER_KEY_FILE: '/srv/server.key',
    FORMS_DIR: '/srv/forms',
  };
  expect(placesOf(parseEnvironment(own))).toMatchObject({
    agencyKeys: { variable: 'AGENCY_KEYS', path: '/srv/agencies' },
    serverKey: { variable: 'SERVER_KEY_FILE', path: '/srv/server.key' },
    workerKey: { variable: 'WORKER_KEY_FILE', path: '/srv/worker.key' },
    workerPublicKey: { variable: 'DATA_DIR' },
    forms: { variable: 'FORMS_DIR', path: '/srv/forms' },
  });
});

test('a DATA_DIR that is a file is told in one line, with what is in the way', async () => {
  const { agencyKeys } = placesOf(parseEnvironment({ DATA_DIR: file }));

  await expect(openPlace(agencyKeys, makeFolder)).rejects.toMatchObject({
    code: 'configuration',
    message:
      `DATA_DIR ${file} cannot be used (ENOTDIR at ${agencyKeys.path}): ` +
      'choose another place, or let this user read and write there.',
  });
});

test.each([
  ['FORMS_DIR', 'forms', readdir, 'ENOTDIR'],
  ['AGENCY_KEYS', 'agencyKeys', readdir, 'ENOTDIR'],
  ['SERVER_KEY_FILE', 'serverKey', (path: string) => readFile(join(path, 'deeper')), 'ENOTDIR at'],
] as const)('a %s that is of the wrong kind is named', async (variable, name, open, code) => {
  const place = placesOf(parseEnvironment({ [variable]: file }))[name];

  await expect(openPlace<unknown>(place, open)).rejects.toThrow(
    `${variable} ${file} cannot be used (${code}`,
  );
});

test('a fault of our own stays what it is', async () => {
  const fault = new TypeError('planted');
  const { documents } = placesOf(parseEnvironment({}));

  await expect(openPlace(documents, () => Promise.reject(fault))).rejects.toBe(fault);
});
