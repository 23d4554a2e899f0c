import { createHash } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { fetchOfficeReceipt } from './fetch-office-file.ts';
import type { Ports } from './ports.ts';
import { raiseReceipt, raiseReceipts } from './raise-receipt.ts';
import { fetchReceipt } from './show-case.ts';
import { finishedApplicant } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';

const counter = openCounter();

const portsAt = (change: Partial<Ports>): Ports => ({ ...counter.ports, ...change });

async function file(ports: Ports) {
  const { code, send, token } = await finishedApplicant(ports);
  const submitted = await send(await token());
  if (!submitted.ok) throw new Error(submitted.reason);
  const { reference } = submitted;
  return { reference, newest: async () => textOf(await fetchReceipt(ports, { reference, code })) };
}

const textOf = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('latin1');

const levels = async (reference: string) =>
  (await counter.ports.receiptStates.of(reference)).map(({ level }) => level);

async function jobs(reference: string): Promise<number> {
  const client = new pg.Client({ connectionString: counter.url });
  await client.connect();
  const { rows } = await client.query('select 1 from graphile_worker.jobs where key = $1', [
    `raise-receipt:${reference}`,
  ]);
  await client.end();
  return rows.length;
}

describe('A receipt is raised while nobody waits', () => {
  it('to the level configured, each state known by its hash, and people get the newest', async () => {
    const ports = portsAt({ sealLevel: 'B-LTA' });
    const { reference, newest } = await file(ports);
    expect(await jobs(reference)).toBe(1);
    const sealed = await newest();
    await raiseReceipt(ports, { reference, letter: '' });
    expect(await levels(reference)).toEqual(['B-B', 'B-T', 'B-LT', 'B-LTA']);
    expect(await newest()).toBe(`${sealed}+B-T+B-LT+B-LTA`);
    expect(textOf(await fetchOfficeReceipt(ports, { member: ANNA, reference }))).toBe(await newest());
    const sha256 = createHash('sha256').update(`${sealed}+B-T`, 'latin1').digest('hex');
    expect(await ports.receiptStates.findBySha256(sha256)).toMatchObject({ reference, level: 'B-T' });
  });

  it('once, however often the job is repeated or run at the same time', async () => {
    const ports = portsAt({ sealLevel: 'B-LT' });
    const { reference } = await file(ports);
    await Promise.all([
      raiseReceipt(ports, { reference, letter: '' }),
      raiseReceipt(ports, { reference, letter: '' }),
    ]);
    await raiseReceipt(ports, { reference, letter: '' });
    expect(await levels(reference)).toEqual(['B-B', 'B-T', 'B-LT']);
  });

  it('from where it stopped when a service was down in between', async () => {
    const ports = portsAt({ sealLevel: 'B-LTA' });
    const { reference } = await file(ports);
    const { begin, raise } = ports.receiptUpdates;
    const isDown = portsAt({
      sealLevel: 'B-LTA',
      receiptUpdates: {
        begin,
        raise: (state) => (state.level === 'B-T' ? Promise.reject(new Error('down')) : raise(state)),
      },
    });
    await expect(raiseReceipt(isDown, { reference, letter: '' })).rejects.toThrow('down');
    expect(await levels(reference)).toEqual(['B-B', 'B-T']);
    await raiseReceipt(ports, { reference, letter: '' });
    expect(await levels(reference)).toEqual(['B-B', 'B-T', 'B-LT', 'B-LTA']);
  });

  it('and renewed when its time has come', async () => {
    const ports = portsAt({ sealLevel: 'B-LTA' });
    const { reference } = await file(ports);
    await raiseReceipt(ports, { reference, letter: '' });
    const later = portsAt({ sealLevel: 'B-LTA', clock: { now: () => new Date('2032-01-01T00:00:01Z') } });
    const { raise, begin } = ports.receiptUpdates;
    const receiptUpdates: Ports['receiptUpdates'] = {
      begin,
      raise: async (state) => ({ ...(await raise(state)), renewAt: '2033-01-01T00:00:00.000Z' }),
    };
    await raiseReceipt({ ...later, receiptUpdates }, { reference, letter: '' });
    await raiseReceipt({ ...later, receiptUpdates }, { reference, letter: '' });
    expect((await levels(reference)).slice(-2)).toEqual(['B-LTA', 'B-LTA']);
    expect(await levels(reference)).toHaveLength(5);
  });

  it('not at all where no time stamps are asked for', async () => {
    const { reference } = await file(counter.ports);
    await raiseReceipt(counter.ports, { reference, letter: '' });
    await raiseReceipts(counter.ports);
    expect([await jobs(reference), await levels(reference)]).toEqual([0, ['B-B']]);
  });

  it('later, when more is configured than on the day it was filed', async () => {
    const { reference } = await file(counter.ports);
    const ports = portsAt({ sealLevel: 'B-T' });
    await raiseReceipts(ports);
    expect(await jobs(reference)).toBe(1);
    await raiseReceipt(ports, { reference, letter: '' });
    expect(await levels(reference)).toEqual(['B-B', 'B-T']);
  });
});
