import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { runTool } from '../tool.test-support.ts';
import { integer, sequence } from './der-writer.ts';
import { makeLocalPki } from './local-pki.test-support.ts';
import type { LocalPki } from './local-pki.test-support.ts';

/** How a service answers, by its path; a test may put another one in place for a while. */
type Answer = (question: Buffer) => Promise<Buffer | null>;
export type ServicePath = '/tsa' | '/ocsp' | '/intermediate.crl' | '/root.crl';

/** Services for time stamps and revocation on this machine, with OpenSSL behind them. */
export type LocalServices = {
  readonly pki: LocalPki;
  readonly url: (path: ServicePath) => string;
  /** What the time-stamping service answers with the certificate of that name. */
  readonly stampAs: (signer: string) => Answer;
  /** The same as somebody would sign it who is no time-stamping service. */
  readonly forgeAs: (signer: string, names?: 'nobody') => Answer;
  /** Answers in this way from now on; without one as it should. `null` cuts the line. */
  readonly answer: (path: ServicePath, by?: Answer) => void;
  /** The right answer, for a test that changes it. */
  readonly answerRight: (path: ServicePath, question: Buffer) => Promise<Buffer | null>;
  /** How often each was asked. */
  readonly asked: Map<string, number>;
};

/** Opens them for a test file; nothing of it is left afterwards. */
export function localServices(): { readonly opened: LocalServices } {
  const state: { services?: Awaited<ReturnType<typeof open>> } = {};
  beforeAll(async () => {
    state.services = await open();
  });
  afterAll(() => state.services?.close());
  return {
    get opened() {
      if (state.services === undefined) throw new Error('The services are open from the first test on.');
      return state.services;
    },
  };
}

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-pki-'));
  const others = new Map<string, Answer>();
  const asked = new Map<string, number>();
  const right = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const by = others.get(path) ?? right.get(path);
    void readAll(request)
      .then((question) => by?.(question) ?? null)
      .then((bytes) => (bytes === null ? response.destroy() : response.end(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${String(port)}`;
  const pki = await makeLocalPki(folder, origin);
  const stampAs =
    (signer: string): Answer =>
    (question) =>
      stamp(pki, signer, question);
  right.set('/tsa', stampAs('tsa'));
  right.set('/ocsp', (question) => respond(pki, question));
  right.set('/intermediate.crl', () => pki.crl('intermediate'));
  right.set('/root.crl', () => pki.crl('root'));
  return {
    pki,
    asked,
    stampAs,
    answerRight: (path: ServicePath, question: Buffer) =>
      right.get(path)?.(question) ?? Promise.resolve(null),
    forgeAs:
      (signer: string, names?: 'nobody'): Answer =>
      (question) =>
        forge(pki, question, { signer, names }),
    url: (path: ServicePath) => `${origin}${path}`,
    answer: (path: ServicePath, by?: Answer) => {
      if (by === undefined) others.delete(path);
      else others.set(path, by);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function stamp(pki: LocalPki, signer: string, question: Buffer): Promise<Buffer> {
  const [query, reply] = [pki.file('query.tsq'), pki.file('reply.tsr')];
  await writeFile(query, question);
  await rm(reply, { force: true });
  const signed = ['-signer', pki.file(`${signer}.pem`), '-inkey', pki.file(`${signer}.key`)];
  const more = ['-chain', pki.file('intermediate.pem'), '-config', pki.file('ca.cnf'), '-section', 'tsa'];
  runTool('openssl', ['ts', '-reply', '-queryfile', query, ...signed, ...more, '-out', reply]);
  return readFile(reply);
}

type Forger = { readonly signer: string; readonly names: 'nobody' | undefined };

/** The same token signed again by anybody: OpenSSL's time-stamping refuses to sign with a certificate not made for it. */
async function forge(pki: LocalPki, question: Buffer, { signer, names }: Forger): Promise<Buffer> {
  await stamp(pki, 'tsa', question);
  const [from = '', as = '', content = '', to = ''] = ['reply.tsr', 'token', 'info', 'forged'].map(pki.file);
  runTool('openssl', ['ts', '-reply', '-in', from, '-token_out', '-out', as]);
  runTool('openssl', ['cms', '-verify', '-noverify', '-inform', 'DER', '-in', as, '-out', content]);
  const by = [
    '-signer',
    pki.file(`${signer}.pem`),
    '-inkey',
    pki.file(`${signer}.key`),
    ...(names === 'nobody' ? [] : ['-cades']),
    '-nosmimecap',
  ];
  const how = ['-binary', '-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.4', '-outform', 'DER'];
  runTool('openssl', ['cms', '-sign', ...by, ...how, '-md', 'sha256', '-in', content, '-out', to]);
  return Buffer.from(sequence(sequence(integer(0)), await readFile(to)));
}

async function respond(pki: LocalPki, question: Buffer): Promise<Buffer> {
  const [request, reply] = [pki.file('request.der'), pki.file('response.der')];
  await writeFile(request, question);
  const by = ['-rsigner', pki.file('ocsp.pem'), '-rkey', pki.file('ocsp.key')];
  const about = ['-index', pki.file('intermediate.index'), '-CA', pki.file('intermediate.pem')];
  runTool('openssl', ['ocsp', ...about, ...by, '-reqin', request, '-respout', reply, '-ndays', '1']);
  return readFile(reply);
}
