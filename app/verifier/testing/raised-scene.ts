import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { openReceiptUpdates } from '../../adapters/receipt-updates.server.ts';
import { openPaper } from '../../adapters/receipt.server.ts';
import { specimenDocument } from '../../adapters/receipt/specimen.ts';
import { hasTimestamp, openProofs, openSeal, openTimestamping } from '../../adapters/seal.server.ts';
import type { LocalServices } from '../../adapters/seal/local-services.test-support.ts';
import type { AskPortal, SealList } from '../model.ts';

export type Proofs = ReturnType<typeof openProofs>;

/** A receipt as it was sealed, as the portal's worker has raised it, and what somebody needs to forge that. */
export type RaisedScene = {
  readonly sealed: Buffer;
  /** B-T, B-LT, B-LTA, and that renewed. */
  readonly states: readonly [Buffer, Buffer, Buffer, Buffer];
  readonly seals: SealList;
  readonly ask: AskPortal;
  readonly proofs: Proofs;
  /** Raises the receipt by so many levels with other services. */
  readonly raiseWith: (proofs: Partial<Proofs>, steps: number) => Promise<Buffer>;
};

const ABOVE: readonly string[] = ['intermediate.pem', 'root.pem'];

/** A receipt with a seal of this name, not stamped inside; `above` are the certificates that come with the seal's. */
export async function sealAs({ pki }: Pick<LocalServices, 'pki'>, name: string, above = ABOVE) {
  const parts = [`${name}.key`, `${name}.pem`, ...above].map((part) => readFileSync(pki.file(part)));
  writeFileSync(pki.file(`${name}-agency.pem`), Buffer.concat(parts));
  const seal = await openSeal({ file: pki.file(`${name}-agency.pem`) });
  const document = specimenDocument({ receivedAt: new Date() });
  return {
    certificate: seal.certificate,
    sealed: Buffer.from(await (await openPaper({ seal })).receipts.make(document)),
  };
}

export async function openProofsOf({ pki, url }: Pick<LocalServices, 'pki' | 'url'>): Promise<Proofs> {
  return openProofs(await openTimestamping({ url: url('/tsa'), rootsFile: pki.file('root.pem') }));
}

/** All states of a file, from the sealed one on. */
export async function raise(sealed: Buffer, proofs: Proofs, steps: number): Promise<readonly Buffer[]> {
  const updates = openReceiptUpdates({ hasTimestamp, proofs });
  let state: Parameters<typeof updates.raise>[0] = updates.begin(sealed);
  const files = [sealed];
  for (let step = 0; step < steps; step += 1) {
    const next = await updates.raise(state);
    files.push(Buffer.concat([files.at(-1) ?? sealed, next.update]));
    state = next;
  }
  return files;
}

export const listedAs = (certificate: X509Certificate) => ({
  name: 'Stadt Musterhausen',
  agency: 'Stadt Musterhausen',
  certificate: certificate.raw.toString('base64'),
});

/** The portal's own writer, worker and services: nothing here is made for the verifier. */
export async function openRaisedScene(services: LocalServices): Promise<RaisedScene> {
  const { sealed, certificate } = await sealAs(services, 'seal');
  const proofs = await openProofsOf(services);
  const [, bt, blt, blta, renewed] = await raise(sealed, proofs, 4);
  if (!bt || !blt || !blta || !renewed) throw new TypeError('A state is missing.');
  const root = new X509Certificate(readFileSync(services.pki.file('root.pem')));
  return {
    sealed,
    states: [bt, blt, blta, renewed],
    seals: { seals: [listedAs(certificate)], timestampAuthorities: [listedAs(root)] },
    ask: portalOf(sealed, [bt, blt, blta, renewed]),
    proofs,
    raiseWith: async (others, steps) =>
      (await raise(sealed, { ...proofs, ...others }, steps)).at(-1) ?? sealed,
  };
}

/** Knows the files, but claims the highest level for each: the verifier must not take its word. */
function portalOf(sealed: Buffer, states: readonly Buffer[]): AskPortal {
  const sealedAt = new Date().toISOString();
  const known = new Map([[hashOf(sealed), null], ...states.map((file) => [hashOf(file), 'B-LTA'] as const)]);
  return (sha256) => {
    const level = known.get(sha256);
    return Promise.resolve(level === undefined ? { known: false } : { known: true, sealedAt, level });
  };
}

const hashOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');
