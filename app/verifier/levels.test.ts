import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { openReceiptUpdates } from '../adapters/receipt-updates.server.ts';
import { openPaper } from '../adapters/receipt.server.ts';
import { specimenDocument } from '../adapters/receipt/specimen.ts';
import { hasTimestamp, openProofs, openSeal, openTimestamping } from '../adapters/seal.server.ts';
import { localServices } from '../adapters/seal/local-services.test-support.ts';
import type { AskPortal, Level, SealList } from './model.ts';
import { sourceOf } from './testing/seals.ts';
import { verify } from './verify.ts';

const services = localServices();

type State = { readonly level: Level; readonly file: Buffer };

let seals: SealList;
let sealed: State;
let raised: readonly State[];

/** The portal's own writer, worker and services: nothing here is made for the verifier. */
beforeAll(async () => {
  const { pki, url } = services.opened;
  const timestamping = await openTimestamping({ url: url('/tsa'), rootsFile: pki.file('root.pem') });
  const seal = await openSeal({
    file: pki.file('agency.pem'),
    timestamps: { ...timestamping, budget: 10_000 },
  });
  const updates = openReceiptUpdates({ hasTimestamp, proofs: openProofs(timestamping) });
  const { make } = (await openPaper({ seal })).receipts;
  const made = await make(specimenDocument({ receivedAt: new Date() }));
  sealed = { level: 'B-T', file: Buffer.from(made) };
  let state: Parameters<typeof updates.raise>[0] = updates.begin(made);
  const states: State[] = [];
  for (let step = 0; step < 2; step += 1) {
    const next = await updates.raise(state);
    states.push({ level: next.level, file: Buffer.concat([states.at(-1)?.file ?? made, next.update]) });
    state = next;
  }
  raised = states;
  seals = {
    seals: [listed(seal.certificate)],
    timestampAuthorities: [listed(new X509Certificate(readFileSync(pki.file('root.pem'))))],
  };
}, 60_000);

const listed = (certificate: X509Certificate) => ({
  name: 'Stadt Musterhausen',
  agency: 'Stadt Musterhausen',
  certificate: certificate.raw.toString('base64'),
});

const hashOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

const portal: AskPortal = (sha256) => {
  const sealedAt = new Date().toISOString();
  if (sha256 === hashOf(sealed.file)) return Promise.resolve({ known: true, sealedAt, level: null });
  const state = raised.find(({ file }) => hashOf(file) === sha256);
  return Promise.resolve(state ? { known: true, sealedAt, level: state.level } : { known: false });
};

it('a receipt that was stamped when it was sealed proves its time by itself', async () => {
  const { outcome, seal } = await verify(sourceOf(sealed.file), { seals, ask: null });
  expect([outcome, seal?.level, seal?.stampedAt === null]).toEqual(['unchanged', 'B-T', false]);
});

it('each later state that the worker makes is known as ours, at its level', async () => {
  const told = [];
  for (const { file } of raised) {
    const { reason, seal, original } = await verify(sourceOf(file), { seals, ask: portal });
    told.push([reason, seal?.level, original?.size]);
  }
  const size = sealed.file.length;
  expect(told).toEqual([
    ['updated-by-us', 'B-LT', size],
    ['updated-by-us', 'B-LTA', size],
  ]);
});

it('and says so by itself, when no portal is there any more', async () => {
  const told = [];
  for (const { file } of raised) {
    const { reason, seal } = await verify(sourceOf(file), { seals, ask: null });
    told.push([reason, seal?.level]);
  }
  expect(told).toEqual([
    ['updates-proved', 'B-LT'],
    ['updates-proved', 'B-LTA'],
  ]);
});

it('what somebody adds behind the last of them is not', async () => {
  const file = Buffer.concat([raised.at(-1)?.file ?? sealed.file, Buffer.from('\n')]);
  expect(await verify(sourceOf(file), { seals, ask: portal })).toMatchObject({
    reason: 'appended',
    original: { size: sealed.file.length },
  });
});
