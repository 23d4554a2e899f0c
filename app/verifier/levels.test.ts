import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { openReceiptUpdates } from '../adapters/receipt-updates.server.ts';
import { openPaper } from '../adapters/receipt.server.ts';
import { probePdf } from '../adapters/receipt/pdf-probe.test-support.ts';
import { pagesOf, readPdf } from '../adapters/receipt/probe/pdf-file.test-support.ts';
import { specimenLetter } from '../adapters/receipt/specimen-letter.test-support.ts';
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
let letter: Buffer;
let raisedLetter: Buffer;

/** The portal's own writer, worker and services: nothing here is made for the verifier. */
beforeAll(async () => {
  const { pki, url } = services.opened;
  const timestamping = await openTimestamping({ url: url('/tsa'), rootsFile: pki.file('root.pem') });
  const seal = await openSeal({
    file: pki.file('agency.pem'),
    timestamps: { ...timestamping, budget: 10_000 },
  });
  const updates = openReceiptUpdates({ hasTimestamp, proofs: openProofs(timestamping) });
  const raiseTwice = async (made: Uint8Array): Promise<readonly State[]> => {
    let state: Parameters<typeof updates.raise>[0] = updates.begin(made);
    const states: State[] = [];
    for (let step = 0; step < 2; step += 1) {
      const next = await updates.raise(state);
      states.push({ level: next.level, file: Buffer.concat([states.at(-1)?.file ?? made, next.update]) });
      state = next;
    }
    return states;
  };
  const { receipts, letters } = await openPaper({ seal });
  const made = await receipts.make(specimenDocument({ receivedAt: new Date() }));
  sealed = { level: 'B-T', file: Buffer.from(made) };
  raised = await raiseTwice(made);
  letter = Buffer.from(await letters.make(specimenLetter({ at: new Date(), blocks: LONG })));
  raisedLetter = (await raiseTwice(letter)).at(-1)?.file ?? letter;
  seals = {
    seals: [listed(seal.certificate)],
    timestampAuthorities: [listed(new X509Certificate(readFileSync(pki.file('root.pem'))))],
  };
}, 60_000);

/** Text that fills the first page, so that seal and link stand on the second. */
const LONG = [
  { kind: 'paragraph', lines: Array.from({ length: 40 }, (_, index) => `Zeile ${index}`) },
] as const;

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

it('a letter with nothing to click on its first page is raised like a receipt, and stays whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schalter-letter-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const read = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes);
    return readPdf(join(folder, name));
  };
  const pages = pagesOf(read('letter.pdf', letter)).map(({ page }) => page['/Annots']);
  expect([pages.length, pages[0]]).toEqual([2, undefined]);
  const { reason, seal, original } = await verify(sourceOf(raisedLetter), { seals, ask: null });
  expect([reason, seal?.level, original?.size]).toEqual(['updates-proved', 'B-LTA', letter.length]);
  expect(probePdf(read('raised.pdf', raisedLetter))).toEqual([]);
});
