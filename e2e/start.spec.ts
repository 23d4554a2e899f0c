import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { failToStart } from './support/failed-start.ts';
import { folderWithSamples } from './support/first-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const file = join(folder, 'file');
const shortKey = join(folder, 'short.key');
const agencies = join(folder, 'agencies');
const forms = join(folder, 'forms');

// Both run again whenever a worker takes on more of these tests.
test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '');
  writeFileSync(shortKey, 'x'.repeat(31));
  mkdirSync(agencies);
  writeFileSync(join(agencies, 'agency-musterstadt.pem'), 'damaged');
  mkdirSync(join(forms, 'planted'), { recursive: true });
  writeFileSync(join(forms, 'planted/service.yaml'), 'id: planted\nsteps: none\n');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The database of the portal that runs meanwhile, as if it were a server of one's own. */
function ownServer(): string {
  const socket = join(process.env['PORTAL_FOLDER'] ?? '', 'data/postgres');
  return `postgres://schalter_app@${encodeURIComponent(socket)}/schalter`;
}

/** The same for who owns its tables. */
function asOwner(): string {
  return ownServer().replace('schalter_app@', 'schalter@');
}

const cannotBeUsed =
  /cannot be used \(\w+( at \S+)?\): choose another (folder|place), or let this user (read and )?write there\.$/;

/** What is wrong, the settings that say it, and the one line. */
const failures = [
  ['a wrong value', () => ({ PORT: 'eighty' }), /^PORT is "eighty": set a whole number from 1 to 65535\.$/],
  [
    'a folder that cannot be written',
    () => ({ DATA_DIR: file }),
    new RegExp(`^DATA_DIR ${file} ${cannotBeUsed.source}`),
  ],
  [
    'the same beside a database server of your own',
    () => ({ DATA_DIR: file, DATABASE_URL: ownServer() }),
    new RegExp(`^DATA_DIR ${file} ${cannotBeUsed.source}`),
  ],
  [
    'no database server',
    () => ({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/schalter' }),
    /^(?!.*secret).*127\.0\.0\.1:1.*\.$/,
  ],
  [
    'a user of the database to whom nothing is closed',
    () => ({ DATABASE_URL: asOwner(), DATABASE_OWNER_URL: asOwner() }),
    /^The user of DATABASE_URL owns the database or is a superuser, .* name the owner in DATABASE_OWNER_URL\.$/,
  ],
  [
    'a server key cut short',
    () => ({ SERVER_KEY_FILE: shortKey, DATABASE_URL: ownServer() }),
    /^The server key \S+short\.key has 31 bytes instead of 32: put the right file back, .*SERVER_KEY_FILE\.$/,
  ],
  [
    "a damaged agency's key",
    () => ({ AGENCY_KEYS: agencies, DATABASE_URL: ownServer() }),
    /^The agency's key \S+agency-musterstadt\.pem cannot be read .*put the right file back\.$/,
  ],
  [
    'forms in a folder that is a file',
    () => ({ FORMS_DIR: file, DATABASE_URL: ownServer() }),
    new RegExp(`^FORMS_DIR ${file} ${cannotBeUsed.source}`),
  ],
] as const;

for (const [what, settings, line] of failures) {
  test(`${what} ends the start with one line`, async () => {
    const { code, output, complaint } = await failToStart({ DATA_DIR: join(folder, 'data'), ...settings() });
    expect(complaint.split('\n')).toEqual([expect.stringMatching(line), '']);
    expect({ code, output }).toEqual({ code: 1, output: '' });
  });
}

test('each finding in a definition is a line with file, line and column', async () => {
  const settings = { FORMS_DIR: forms, DATABASE_URL: ownServer(), DATA_DIR: join(folder, 'data') };
  const { code, complaint } = await failToStart(settings);
  const lines = complaint.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/planted\/service\.yaml:\d+:\d+/);
  expect(code).toBe(1);
});

test('a taken port ends the start with one line and stops the database again', async ({ baseURL }) => {
  const port = new URL(baseURL ?? '').port;
  const begun = folderWithSamples();
  const dataDir = join(begun, 'data');
  const { code, output, complaint } = await failToStart({ DATA_DIR: dataDir, PORT: port });
  expect(complaint).toBe(
    `Port ${port} on 127.0.0.1 is taken: stop the other program or set PORT to another number.\n`,
  );
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(existsSync(join(dataDir, 'postgres/PG_VERSION'))).toBe(true);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  rmSync(begun, { recursive: true });
});
