import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { loadAuthorities } from '#app/authorities.server.ts';
import { openBudgets } from '#app/adapters/budgets.server.ts';
import { parseEnvironment } from '#app/env.server.ts';
import { openPortal } from '#app/portal.server.ts';
import type { Portal } from '#app/portal.server.ts';
import { fileSampleCase } from '#app/sample-data/file-sample-case.server.ts';
import { openDatabase } from '#db/index.ts';
import { applicationUrl, freshDatabase } from '#db/testing/fresh-database.ts';

const AGENCY = {
  id: 'stadt',
  authority: 'gewerbeamt',
  name: 'Gewerbeamt',
  address: ['Weg 1'],
  phone: '030 23125-1',
  email: 'amt@stadt.example',
  agsPrefix: '',
};
const SAMPLE = { applicant: 'branch', language: 'de', daysAgo: 0, documents: [], moves: [] } as const;
const TABLES = ['receipt_log', 'receipt_checkpoints'] as const;
/** An invented case is filed an hour before. */
const HOUR = 3_600_000;

let [folder, adminUrl] = ['', ''];
let admin: pg.Client;
let env: Readonly<Record<string, string>>;

/** Three cases: each is announced (1, 3, 5) and sealed (2, 4, 6); the newest checkpoint covers all of them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  adminUrl = await freshDatabase(inject('adminUrl'));
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  env = { DATABASE_URL: applicationUrl(adminUrl), DATA_DIR: join(folder, 'data') };
  await file(env);
  for (const table of TABLES) await admin.query(`create table untouched_${table} as select * from ${table}`);
});
afterAll(async () => {
  await admin.end();
  await rm(folder, { recursive: true });
});

async function file({ DATABASE_URL: url = '', DATA_DIR = '' }: typeof env): Promise<void> {
  const database = await openDatabase(url);
  const { budgets, close } = openBudgets(url);
  const given = parseEnvironment({ DATABASE_URL: url, DATA_DIR });
  const portal = await openPortal(given, { database, budgets });
  try {
    await writeFile(at('authorities.json'), JSON.stringify({ agencies: [AGENCY], staff: [] }));
    await loadAuthorities(portal, at('authorities.json'));
    for (const name of ['one.pdf', 'two.pdf', 'three.pdf'])
      await database.serve({ kind: 'worker' }, () => keepReceipt(portal, name));
    await database.serve({ kind: 'worker' }, () => portal.setCheckpoint());
    await writeFile(at('copies.json'), JSON.stringify(await portal.listCheckpoints({ after: 0 })));
  } finally {
    await close();
    await database.close();
  }
}

async function keepReceipt(portal: Portal, name: string): Promise<void> {
  const clock = { now: () => new Date(Date.now() + HOUR) };
  const filed = await fileSampleCase({ ...portal.ports, clock }, SAMPLE, []);
  await writeFile(at(name), (await portal.fetchReceipt(filed)) ?? '');
}

const at = (name: string): string => join(folder, name);
const WITNESSES = () => ['--copies', at('copies.json'), ...['one.pdf', 'two.pdf', 'three.pdf'].map(at)];

/** As the operator runs it. */
function run(given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/audit-verify.ts', ...given],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, lines: stdout.replaceAll(`${folder}/`, '').trimEnd().split('\n'), stderr };
}

/** What somebody does who may do everything in the database. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await admin.query('begin; set local session_replication_role = replica');
  for (const statement of statements) await admin.query(statement);
  await admin.query('commit');
}

const AS_IT_WAS = TABLES.flatMap((table) => [
  `delete from ${table}`,
  `insert into ${table} select * from untouched_${table}`,
]);
beforeEach(() => tamper(...AS_IT_WAS));

it('nobody touched the log: it says so, with copies and receipts too', () => {
  const { status, lines } = run(WITNESSES());
  expect(lines).toEqual([
    expect.stringMatching(/^6 entries, 0 announced without a sealed file, 4 checkpoints, .* 0 findings$/),
  ]);
  expect(status).toBe(0);
});

it('what was changed, dropped, reordered and dated back is named', async () => {
  await tamper(
    `update receipt_log set reference = 'GA-2026-0000-00' where sequence = 1`,
    'delete from receipt_log where sequence = 2',
    'update receipt_log set sequence = sequence - 10 where sequence in (3, 4)',
    'update receipt_log set sequence = -3 - sequence where sequence < 0',
    `update receipt_log set sealed_at = sealed_at - interval '1 day' where sequence = 6`,
  );
  const { status, lines } = run([]);
  expect(lines.slice(0, -1)).toEqual(
    expect.arrayContaining([
      'Entry 1: changed, the hash does not fit what is written there.',
      'Entry 2: dropped from the log.',
      'Entry 4: does not follow the entry before it; reordered or replaced.',
      'Entry 6: the time does not fit; dated back or ahead.',
    ]),
  );
  expect(status).toBe(1);
});

it('a chain computed anew behind the checkpoints contradicts the receipt, which is named', async () => {
  await tamper(
    'create temporary table later on commit drop as select * from receipt_log where sequence = 6',
    'delete from receipt_log where sequence = 6',
    'set local session_replication_role = origin',
    `insert into receipt_log (sealed_at, reference, sha256, anchor)
     select sealed_at, 'GA-2026-0000-00', sha256, anchor from later`,
    'set local session_replication_role = replica',
    'delete from receipt_checkpoints where size = 6',
  );
  const { status, lines } = run([at('three.pdf')]);
  expect(lines.slice(0, -1)).toEqual([
    'Entry 6: number, time or the entry before differ from what the sealed file says. Witness: three.pdf',
  ]);
  expect(status).toBe(1);
});

it('a copy that bears no seal, and a file that is no receipt, say nothing', async () => {
  const copies = JSON.parse(await readFile(at('copies.json'), 'utf8')) as {
    readonly checkpoints: readonly object[];
  };
  const forged = copies.checkpoints.map((row) => ({ ...row, signature: '' }));
  await writeFile(at('forged.json'), JSON.stringify({ checkpoints: forged }));
  await writeFile(at('cut.pdf'), (await readFile(at('one.pdf'))).subarray(0, -1));

  const said = [run(['--copies', at('forged.json')]), run([at('cut.pdf')])];
  expect(said.map(({ status }) => status)).toEqual([2, 2]);
  expect(said[0]?.stderr).toContain('checkpoint 1 bears no seal of the list.');
  expect(said[1]?.stderr).toContain('is no receipt of this log (truncated).');
});
