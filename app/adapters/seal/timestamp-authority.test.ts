import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../tool.test-support.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { localServices } from './local-services.test-support.ts';
import { ProofError } from './proof-error.ts';
import { openTimestampAuthority, stampInline } from './timestamp-authority.ts';
import type { TimestampAuthority } from './timestamp-authority.ts';

const services = localServices();
const WHAT = Buffer.from('Ihre Anmeldung ist eingegangen.');
const sha256 = createHash('sha256').update(WHAT).digest();
const never = new AbortController().signal;
const expired = ['20200101000000Z', '20210101000000Z'] as const;

let authority: TimestampAuthority;
const openAt = (now: () => Date, root: X509Certificate) =>
  openTimestampAuthority({ url: services.opened.url('/tsa'), roots: [root], known: [], fetchBytes, now });
const rootOf = async (name: string) => new X509Certificate(await readFile(services.opened.pki.file(name)));

beforeAll(async () => {
  const { pki } = services.opened;
  await pki.issue('old-tsa', 'timestamps', expired);
  await pki.issue('other-tsa', 'timestamps-and-more');
  authority = openAt(() => new Date(), await rootOf('root.pem'));
});

describe('A time stamp proves when a receipt was there', () => {
  it('OpenSSL verifies it over the same bytes', async () => {
    const { pki } = services.opened;
    await Promise.all([
      writeFile(pki.file('what'), WHAT),
      writeFile(pki.file('token'), await authority.stamp(sha256, never)),
    ]);
    const files = ['-data', pki.file('what'), '-in', pki.file('token'), '-token_in'];
    const trust = ['-CAfile', pki.file('root.pem'), '-untrusted', pki.file('intermediate.pem')];
    expect(runTool('openssl', ['ts', '-verify', ...files, ...trust]).output).toContain('Verification: OK');
  });

  const flipped = (marker: string) => (question: Buffer) => {
    const changed = Buffer.from(question);
    const at = question.indexOf(Buffer.from(marker, 'hex')) + 4;
    changed[at] = (changed[at] ?? 0) ^ 1;
    return services.opened.stampAs('tsa')(changed);
  };

  it.each([
    ['timestamp-imprint', 'over something else', flipped('0420')],
    ['timestamp-nonce', 'made for another request', flipped('0208')],
    [
      'untrusted',
      'with an expired certificate',
      (question: Buffer) => services.opened.stampAs('old-tsa')(question),
    ],
    [
      'timestamp-signer',
      'with a certificate for more than time stamps',
      (question: Buffer) => services.opened.forgeAs('other-tsa')(question),
    ],
    [
      'timestamp-signer',
      'with the certificate of a seal',
      (question: Buffer) => services.opened.forgeAs('seal')(question),
    ],
    [
      'timestamp-signer',
      'whose signature does not name its certificate',
      (question: Buffer) => services.opened.forgeAs('tsa', 'nobody')(question),
    ],
    [
      'timestamp-signature',
      'with a broken signature',
      async (question: Buffer) => {
        const reply = await services.opened.stampAs('tsa')(question);
        return reply && Buffer.concat([reply.subarray(0, -1), Buffer.of((reply.at(-1) ?? 0) ^ 1)]);
      },
    ],
    ['timestamp-refused', 'refused', () => services.opened.stampAs('tsa')(Buffer.from('3000', 'hex'))],
    ['timestamp-unreadable', 'that is a web page', () => Promise.resolve(Buffer.from('<!doctype html>'))],
    ['timestamp-unreadable', 'that is empty', () => Promise.resolve(Buffer.of())],
    ['unreachable', 'that never comes', () => Promise.resolve(null)],
  ])('%s: one %s is refused', async (code, _, answer) => {
    services.opened.answer('/tsa', answer);
    await expect(authority.stamp(sha256, never)).rejects.toMatchObject({ code });
    services.opened.answer('/tsa');
  });

  it('one made at another time than ours, or under another root, is refused', async () => {
    const [root, later] = [await rootOf('root.pem'), new Date(Date.now() + 3_600_000)];
    await expect(openAt(() => later, root).stamp(sha256, never)).rejects.toMatchObject({
      code: 'timestamp-time',
    });
    const foreign = openAt(() => new Date(), await rootOf('ocsp.pem'));
    await expect(foreign.stamp(sha256, never)).rejects.toMatchObject({ code: 'untrusted' });
  });
});

describe('Nobody waits long for a time stamp', () => {
  const bytes = Buffer.from('the seal');
  const inline = (stamp: TimestampAuthority['stamp'], mostBytes = 8192) => {
    const clock = { at: 0 };
    const now = () => new Date(clock.at);
    return {
      clock,
      stamp: stampInline({ authority: { stamp }, deadline: () => AbortSignal.abort(), now, mostBytes }),
    };
  };

  it('what is not there at the deadline is left out', async () => {
    const { stamp } = inline(authority.stamp);
    expect(await stamp(bytes)).toBeNull();
  });

  it('a token longer than its room is left out', async () => {
    expect(await inline(() => Promise.resolve(Buffer.alloc(9)), 8).stamp(bytes)).toBeNull();
    expect(await inline(() => Promise.resolve(Buffer.alloc(8)), 8).stamp(bytes)).toHaveLength(8);
  });

  it('a dead service is asked again after a minute, not by everybody', async () => {
    let count = 0;
    const { clock, stamp } = inline(() => {
      count += 1;
      return Promise.reject(new ProofError('unreachable'));
    });
    for (const at of [0, 59_999, 60_000]) {
      clock.at = at;
      expect(await stamp(bytes)).toBeNull();
    }
    expect(count).toBe(2);
  });

  it('a fault of our own is not hidden', async () => {
    await expect(inline(() => Promise.reject(new TypeError('ours'))).stamp(bytes)).rejects.toThrow('ours');
  });
});
