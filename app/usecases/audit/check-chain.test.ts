import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 as digest } from '../../adapters/digest.server.ts';
import type { StoredAuditEntry } from '../ports.ts';
import { checkpointIn, setCheckpoint } from '../receipt-log/set-checkpoint.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { checkAuditChain } from './check-chain.ts';

const counter = openCounter();
let chain: readonly StoredAuditEntry[];
let admin: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: counter.url });
  await admin.connect();
  for (let cases = 0; cases < 2; cases += 1) {
    const filed = await fileCase(counter.ports);
    for (let opened = 0; opened < 3; opened += 1) {
      counter.wait(1);
      await showOfficeCase(counter.ports, { member: ANNA, reference: filed.reference });
    }
    await setCheckpoint(counter.ports);
  }
  chain = await read();
});
afterAll(() => admin.end());

const read = () => counter.ports.audit.entries({ agency: ANNA.agency, from: 1, to: 100 });

async function findingsIn(entries: readonly StoredAuditEntry[]) {
  const checkpoints = await counter.ports.receiptLog.checkpoints({ after: 0, limit: 10 });
  const heads = new Set(checkpoints.flatMap((row) => checkpointIn(row).audit.map(({ hash }) => hash)));
  const { findings } = await checkAuditChain(Readable.from(entries), { digest, heads });
  return findings.map(({ what, from, to }) => [what, from, to]);
}

const changed = (sequence: number, change: Partial<StoredAuditEntry>) =>
  chain.map((entry) => (entry.sequence === sequence ? { ...entry, ...change } : entry));

/** By the database itself, from which somebody has taken the guard: as its owner could. */
async function rewrittenBy(change: string): Promise<readonly StoredAuditEntry[]> {
  await admin.query(`
    begin;
    create temp table kept on commit drop as select * from audit_entries order by sequence;
    alter table audit_entries disable trigger audit_entries_refuse;
    delete from audit_entries;
    ${change};
    insert into audit_entries select * from kept order by sequence;`);
  const { rows } = await admin.query<StoredAuditEntry & { at: Date }>(
    `select agency, sequence::int, at, actor, action, reference, previous, hash,
       actor_role as "actorRole", actor_agency as "actorAgency" from audit_entries order by sequence`,
  );
  await admin.query('rollback');
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

describe('the audit of an agency', () => {
  it('that nobody touched has no finding', async () => {
    expect(chain).toHaveLength(8);
    expect(await findingsIn(chain)).toEqual([]);
  });

  it.each([
    ['another name', { actor: 'somebody else' }],
    ['another action', { action: 'print' }],
    ['another case', { reference: 'A-99' }],
    ['another role', { actorRole: 'lead' }],
    ['no office', { actorAgency: null }],
  ])('names an entry with %s', async (_, change) => {
    expect(await findingsIn(changed(3, change))).toEqual([['changed', 3, 3]]);
  });

  it('names what was dropped, in the middle and at the end', async () => {
    expect(await findingsIn(chain.filter(({ sequence }) => sequence !== 3))).toEqual([['missing', 3, 3]]);
    expect(await findingsIn(chain.slice(0, 6))).toEqual([['rewritten', 5, 6]]);
  });

  it('names entries that changed places', async () => {
    const places: Readonly<Record<number, number>> = { 2: 3, 3: 2 };
    const swapped = chain.map((entry) => ({
      ...(chain[(places[entry.sequence] ?? entry.sequence) - 1] ?? entry),
      sequence: entry.sequence,
    }));
    expect(await findingsIn(swapped)).toEqual(
      expect.arrayContaining([
        ['out-of-order', 2, 2],
        ['out-of-order', 3, 3],
      ]),
    );
  });

  it('that was computed anew contradicts the signed checkpoints, although each hash fits', async () => {
    const renamed = await rewrittenBy(`update kept set actor = 'nobody' where sequence = 2`);
    expect(await findingsIn(renamed)).toEqual([['rewritten', 1, 8]]);
    const without = await rewrittenBy('delete from kept where sequence = 6');
    expect(await findingsIn(without)).toEqual([['rewritten', 5, 7]]);
  });

  it('names what was added later and dated back, although its hash fits', async () => {
    const early = `insert into kept select agency, 99, at - interval '2 days', actor, 'print', reference, '', '' from kept where sequence = 8`;
    expect(await findingsIn(await rewrittenBy(early))).toEqual([['back-dated', 9, 9]]);
  });
});
