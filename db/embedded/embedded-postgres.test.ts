import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../index.ts';
import { joinEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
let dataDir: string;
/** What a first start leaves: making it takes seconds, so who is only on the way to something else begins with a copy. */
let madeDir: string;
const running: EmbeddedPostgres[] = [];

beforeAll(async () => {
  madeDir = await mkdtemp(join(tmpdir(), 'schalter-embedded-'));
  await (await startEmbeddedPostgres(madeDir)).close();
});
afterAll(() => rm(madeDir, { recursive: true, force: true }));
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'schalter-embedded-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.close()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(folder);
  running.push(postgres);
  return postgres;
}

function copyMade(): void {
  // Not `cp` of Node: the database's files belong to a user of their own where root starts it.
  execFileSync('cp', ['-a', join(madeDir, 'postgres'), dataDir]);
}

/** A start of a portal that was there before. */
function startMade(): Promise<EmbeddedPostgres> {
  copyMade();
  return start();
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(question)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

test('what was kept is there after a clean stop and a new start', async () => {
  const first = await startMade();
  await ask(first.ownerUrl, 'create table kept as select 42 as answer');
  await first.close();
  running.length = 0;

  const second = await start();

  expect(await ask(second.ownerUrl, 'select answer from kept')).toBe(42);
});

test('the portal owns nothing; commits are durable and logs silent', async () => {
  const { url, ownerUrl } = await start();

  for (const each of [url, ownerUrl])
    expect(await ask(each, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false);
  await expect(ask(url, 'create table mine ()')).rejects.toThrow('permission denied');
  await expect(openDatabase(ownerUrl)).rejects.toThrow('DATABASE_OWNER_URL');
  const shown = await Promise.all(
    ['fsync', 'synchronous_commit', 'log_error_verbosity', 'log_min_error_statement', 'listen_addresses'].map(
      (name) => ask(url, `show ${name}`),
    ),
  );
  expect(shown).toEqual(['on', 'on', 'terse', 'panic', '']);
  expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
});

test('a server that was killed is started again, with everything that was acknowledged', async () => {
  const { url, ownerUrl } = await startMade();
  const database = await openDatabase(url);
  await ask(ownerUrl, 'create table kept as select 42 as answer');

  const killed = await postmaster();
  process.kill(killed, 'SIGKILL');

  await vi.waitFor(async () => expect(await postmaster()).not.toBe(killed), {
    timeout: 20_000,
    interval: 50,
  });
  await vi.waitFor(() => database.check(), { timeout: 20_000, interval: 50 });
  expect(await ask(ownerUrl, 'select answer from kept')).toBe(42);
  await database.close();
});

test('a second portal on the same folder is refused, and the first goes on', async () => {
  const first = await startMade();

  await expect(startEmbeddedPostgres(dataDir)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('Another program is using') as string,
  });
  expect(await ask(first.url, 'select 1')).toBe(1);
});

test('who only wants to look joins the running server, and starts one where none runs', async () => {
  const portal = await startMade();
  await ask(portal.ownerUrl, 'create table kept as select 42 as answer');

  const visitor = await joinEmbeddedPostgres(dataDir);
  expect(await ask(visitor.ownerUrl, 'select answer from kept')).toBe(42);
  await visitor.close();
  expect(await ask(portal.ownerUrl, 'select answer from kept')).toBe(42);

  await portal.close();
  running.length = 0;
  const alone = await joinEmbeddedPostgres(dataDir);
  running.push(alone);
  expect(await ask(alone.ownerUrl, 'select answer from kept')).toBe(42);
});

test('two portals that start at once on a new folder: one serves, the other is refused', async () => {
  const outcomes = await Promise.allSettled([start(), start()]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('the server of a portal that was killed is taken on', async () => {
  copyMade();
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(resolve('db/embedded/embedded-postgres.ts'))};
    const { url } = await startEmbeddedPostgres(${JSON.stringify(dataDir)});
    console.log(url);
    setInterval(() => {}, 1000);`;
  const portal = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
  const [line] = (await once(portal.stdout, 'data')) as [Buffer];
  const left = await postmaster();
  portal.kill('SIGKILL');
  await once(portal, 'exit');

  const { url } = await start();

  expect(url).toBe(line.toString().trim());
  expect(await postmaster()).toBe(left);
});

test('a folder whose path is too long for a socket works all the same', async () => {
  const deep = join(dataDir, 'a'.repeat(60), 'b'.repeat(60));
  const { url } = await start(deep);

  expect(await ask(url, 'select 1')).toBe(1);
});

test.runIf(isRoot)(
  'as root the data belong to another user, also below a folder closed to all but root',
  async () => {
    const closed = join(dataDir, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);

    const { url } = await start(join(closed, 'var'));

    expect(await ask(url, 'select 1')).toBe(1);
    expect((await stat(join(closed, 'var/postgres'))).uid).not.toBe(0);
  },
);

test('a folder that is a file is refused in one line', async () => {
  const file = join(dataDir, 'file');
  await writeFile(file, '');

  await expect(startEmbeddedPostgres(file)).rejects.toMatchObject({
    code: 'configuration',
    message: `DATA_DIR ${file} cannot be used (EEXIST): choose another folder, or let this user write there.`,
  });
});

test('a log that cannot be written is refused in one line', async () => {
  copyMade();
  await mkdir(join(dataDir, 'postgres.log'));

  await expect(startEmbeddedPostgres(dataDir)).rejects.toMatchObject({
    code: 'configuration',
    message: `DATA_DIR ${dataDir} cannot be used (EISDIR): choose another folder, or let this user write there.`,
  });
});

test.runIf(process.platform === 'linux')(
  'a place where the system takes no folders is refused at once',
  async () => {
    await expect(startEmbeddedPostgres('/proc/nowhere/var')).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(
        /^DATA_DIR \/proc\/nowhere\/var cannot be used \((ENOENT|EACCES)\)/,
      ) as string,
    });
  },
);

test('data of another version are refused, not touched', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '12\n');

  await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow('was made by PostgreSQL 12');
});

test('a first start that was cut short leaves nothing in the way', async () => {
  // No process has this number: the system's largest is smaller.
  const partial = join(dataDir, 'postgres.99999999.partial');
  await mkdir(partial);

  const { url } = await start();

  expect(await ask(url, 'select 1')).toBe(1);
  await expect(stat(partial)).rejects.toThrow('ENOENT');
});
