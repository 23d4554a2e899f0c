import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RaisedReceipt, ReceiptUpdates, SealLevel } from '#app/usecases/ports.ts';
import { verify } from '#app/verifier/verify.ts';
import { openReceiptUpdates } from './receipt-updates.server.ts';
import { openPaper } from './receipt.server.ts';
import { probePdf } from './receipt/pdf-probe.test-support.ts';
import {
  catalogOf,
  dictionary,
  follow,
  list,
  readPdf,
  streamOf,
} from './receipt/probe/pdf-file.test-support.ts';
import { specimenDocument } from './receipt/specimen.ts';
import { openSealRegister } from './seal-register.server.ts';
import { hasTimestamp, makeDevelopmentSeal, openProofs, openSeal, openTimestamping } from './seal.server.ts';
import { localServices } from './seal/local-services.test-support.ts';
import { runTool } from './tool.test-support.ts';

const services = localServices();

type Raised = { readonly sealed: Buffer; readonly states: readonly RaisedReceipt[] };

let updates: ReceiptUpdates;
let fromSeal: Raised;
let fromTimestamp: Raised;

beforeAll(async () => {
  const { pki, url } = services.opened;
  const timestamping = await openTimestamping({ url: url('/tsa'), rootsFile: pki.file('root.pem') });
  updates = openReceiptUpdates({ hasTimestamp, proofs: openProofs(timestamping) });
  const file = pki.file('agency.pem');
  const [plain, stamped] = [
    await openSeal({ file }),
    await openSeal({ file, timestamps: { ...timestamping, budget: 10_000 } }),
  ];
  fromSeal = await raise(await (await openPaper({ seal: plain })).receipts.make(specimen()), 4);
  fromTimestamp = await raise(await (await openPaper({ seal: stamped })).receipts.make(specimen()), 2);
}, 60_000);

/** Readers look at a certificate as of the time the seal names. */
const specimen = () => specimenDocument({ receivedAt: new Date() });

async function raise(made: Uint8Array, steps: number): Promise<Raised> {
  const states: RaisedReceipt[] = [];
  let state: Parameters<ReceiptUpdates['raise']>[0] = updates.begin(made);
  for (let step = 0; step < steps; step += 1) {
    const raised = await updates.raise(state);
    states.push(raised);
    state = raised;
  }
  return { sealed: Buffer.from(made), states };
}

const fileAfter = ({ sealed, states }: Raised, steps: number): Buffer =>
  Buffer.concat([sealed, ...states.slice(0, steps).map(({ update }) => update)]);

async function onDisk(bytes: Buffer): Promise<string> {
  const file = services.opened.pki.file('raised.pdf');
  await writeFile(file, bytes);
  return file;
}

const OK = expect.stringContaining('Verification: OK') as unknown;

/** What OpenSSL says of each time stamp over the document, and the bytes that it says it covers. */
async function verifyStamps(file: Buffer): Promise<readonly string[]> {
  const { pki } = services.opened;
  const text = file.toString('latin1');
  const stamps = text.matchAll(/\/DocTimeStamp[^]*?\/ByteRange \[0 +(\d+) +(\d+) +(\d+) *\]/g);
  const said: string[] = [];
  for (const [, first = 0, second = 0, rest = 0] of [...stamps].map((one) => one.map(Number))) {
    const token = Buffer.from(text.slice(first + 1, second - 1), 'hex');
    const covered = Buffer.concat([file.subarray(0, first), file.subarray(second, second + rest)]);
    await writeFile(pki.file('token'), token.subarray(0, token.readUInt16BE(2) + 4));
    await writeFile(pki.file('covered'), covered);
    const files = ['-data', pki.file('covered'), '-in', pki.file('token'), '-token_in'];
    const trust = ['-CAfile', pki.file('root.pem'), '-untrusted', pki.file('intermediate.pem')];
    said.push(runTool('openssl', ['ts', '-verify', ...files, ...trust]).output);
  }
  return said;
}

describe('A receipt is kept up by adding to it', () => {
  it('from a seal alone to time stamp, proof and archive, and on; from a stamped one likewise', () => {
    expect(fromSeal.states.map(({ level }) => level)).toEqual(['B-T', 'B-LT', 'B-LTA', 'B-LTA']);
    expect(fromTimestamp.states.map(({ level }) => level)).toEqual(['B-LT', 'B-LTA']);
  });

  it('the hash and length of every state are those of the file', () => {
    for (const raised of [fromSeal, fromTimestamp]) {
      for (const [index, { sha256, length }] of raised.states.entries()) {
        const file = fileAfter(raised, index + 1);
        expect([sha256, length]).toEqual([createHash('sha256').update(file).digest('hex'), file.length]);
      }
    }
  });

  it('only an archived state names when it is to be renewed, before the certificate of its time stamp ends', () => {
    const days = fromSeal.states.map(({ renewAt }) =>
      renewAt === null ? null : Math.round((Date.parse(renewAt) - Date.now()) / 86_400_000),
    );
    expect(days).toEqual([null, null, 940, 940]);
  });

  it.each([0, 1, 2, 3, 4])(
    'after %i updates qpdf and the probe find no fault, and the seal is valid',
    async (steps) => {
      const file = await onDisk(fileAfter(fromSeal, steps));
      const { output, status } = runTool('qpdf', ['--check', file]);
      expect([output, status]).toEqual([expect.stringContaining('No syntax or stream encoding errors'), 0]);
      expect(probePdf(readPdf(file))).toEqual([]);
      const signatures = runTool('pdfsig', ['-nocert', file]).output;
      expect(signatures).toContain('Signature is Valid');
      expect(signatures.match(/Signature #/g)).toHaveLength(1 + ([0, 1, 1, 2, 3][steps] ?? 0));
      expect(signatures.match(/Total document signed/g) ?? []).toHaveLength(steps === 2 ? 0 : 1);
    },
  );

  it('OpenSSL verifies the time stamps over exactly what was there before them', async () => {
    expect(await verifyStamps(fileAfter(fromSeal, 4))).toEqual([OK, OK, OK]);
  });

  it('one changed byte of an update is seen by the time stamp over it', async () => {
    const file = fileAfter(fromSeal, 4);
    const at = fileAfter(fromSeal, 1).length + 40;
    file[at] = (file[at] ?? 0) ^ 1;
    const [first, ...others] = await verifyStamps(file);
    expect(first).toEqual(OK);
    for (const other of others) expect(other).toContain('message imprint mismatch');
  });

  it('a reader that trusts the authority of the seal goes on to after an update', async () => {
    const { folder, file } = services.opened.pki;
    const store = `sql:${folder}`;
    const seal = await openSeal({ file: await makeDevelopmentSeal(file('development')) });
    const raised = await raise(await (await openPaper({ seal })).receipts.make(specimen()), 1);
    runTool('certutil', ['-N', '-d', store, '--empty-password']);
    const authority = ['-n', 'authority', '-t', 'C,C,C', '-i', file('development/seal-authority.pem')];
    runTool('certutil', ['-A', '-d', store, ...authority]);
    const { output } = runTool('pdfsig', ['-nssdir', store, await onDisk(fileAfter(raised, 1))]);
    expect(output).toContain('Certificate is Trusted');
    expect(output).toContain('Signature is Valid');
  });

  it('our own verifier calls each state unchanged, also when the seal has been replaced since', async () => {
    const { pki } = services.opened;
    const { certificate: first } = await openSeal({ file: pki.file('agency.pem') });
    const { certificate: second } = await openSeal({ file: await makeDevelopmentSeal(pki.file('next')) });
    const timestampRoots = [new X509Certificate(await readFile(pki.file('root.pem')))];
    await openSealRegister(pki.file('seals.json'), { seal: first, timestampRoots });
    const seals = await openSealRegister(pki.file('seals.json'), { seal: second, timestampRoots });
    for (const raised of [fromSeal, fromTimestamp]) {
      const at = new Date().toISOString();
      const known = new Map<string, SealLevel | null>(
        raised.states.map(({ sha256, level }) => [sha256, level]),
      );
      known.set(updates.begin(raised.sealed).sha256, null);
      const ask = (sha256: string) =>
        Promise.resolve(
          known.has(sha256)
            ? { known: true as const, sealedAt: at, level: known.get(sha256) ?? null }
            : { known: false as const },
        );
      for (const steps of [0, ...raised.states.keys()].map((_, index) => index)) {
        const bytes = new Uint8Array(fileAfter(raised, steps));
        const read = (start: number, end: number) => Promise.resolve(bytes.subarray(start, end));
        const { outcome, reason } = await verify({ size: bytes.length, read }, { seals, ask });
        expect([outcome, reason]).toEqual(['unchanged', steps === 0 ? 'sealed' : 'updated-by-us']);
      }
    }
  });

  it('the store names for each signature what proves it, and OpenSSL can read all of it', async () => {
    const pdf = readPdf(await onDisk(fileAfter(fromSeal, 4)));
    const store = dictionary(follow(pdf, catalogOf(pdf), '/DSS'));
    const counts = ['/Certs', '/OCSPs', '/CRLs'].map((key) => list(store[key]).length);
    expect(counts).toEqual(
      [5, 3, 2].map((least) => expect.toSatisfy((count: number) => count >= least) as unknown),
    );
    const proofs = Object.entries(dictionary(store['/VRI']));
    expect(proofs).toHaveLength(3);
    expect(proofs.map(([name]) => /^\/[0-9A-F]{40}$/.test(name))).toEqual([true, true, true]);
    for (const [kind, all] of [
      ['/Cert', '/Certs'],
      ['/OCSP', '/OCSPs'],
      ['/CRL', '/CRLs'],
    ] as const) {
      const named = proofs.flatMap(([, proof]) => list(dictionary(proof)[kind]));
      expect(new Set(named)).toEqual(new Set(list(store[all])));
    }
    for (const reference of list(store['/OCSPs'])) {
      await writeFile(services.opened.pki.file('ocsp'), streamOf(pdf, reference));
      const verified = runTool('openssl', ocspVerify());
      expect(verified.output).toContain('Response verify OK');
    }
  });

  const ocspVerify = () => {
    const { file } = services.opened.pki;
    return [
      'ocsp',
      '-respin',
      file('ocsp'),
      '-CAfile',
      file('root.pem'),
      '-verify_other',
      file('intermediate.pem'),
      '-no_nonce',
    ];
  };

  it('what the updates are made from holds no word of the receipt', () => {
    const { resume } = updates.begin(fromSeal.sealed);
    const { review, title, reference } = specimenDocument({});
    const words = [title, reference, ...review.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines))];
    const text = Buffer.from(resume).toString('utf8');
    expect(words.filter((word) => word.length > 3 && text.includes(word))).toEqual([]);
  });

  it('a service that is gone changes nothing, and the next attempt goes on from there', async () => {
    const begun = updates.begin(fromSeal.sealed);
    services.opened.answer('/tsa', () => Promise.resolve(null));
    await expect(updates.raise(begun)).rejects.toMatchObject({ code: 'unreachable' });
    services.opened.answer('/tsa');
    expect(await updates.raise(begun)).toMatchObject({ level: 'B-T' });
  });

  it('what is no receipt of ours is refused', () => {
    for (const text of ['', '%PDF-1.7\n', 'startxref\n9\n%%EOF\n'])
      expect(() => updates.begin(Buffer.from(text))).toThrow(Error);
  });
});
