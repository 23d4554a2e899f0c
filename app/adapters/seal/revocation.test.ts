import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { fetchBytes } from './fetch-bytes.ts';
import { localServices } from './local-services.test-support.ts';
import { gatherRevocation } from './revocation.ts';

const services = localServices();
const DAY = 86_400_000;

async function gather(name: string, now = new Date(), provedAt: Date | null = null) {
  const names = [`${name}.pem`, 'intermediate.pem', 'root.pem'];
  const { file } = services.opened.pki;
  const path = await Promise.all(names.map(async (one) => new X509Certificate(await readFile(file(one)))));
  const found = await gatherRevocation(
    { path, provedAt },
    {
      fetchBytes,
      deadline: () => new AbortController().signal,
      now: () => now,
    },
  );
  const count = (kind: 'certificates' | 'ocsps' | 'crls') => found.flatMap((one) => one[kind]).length;
  return { ocsps: count('ocsps'), crls: count('crls'), certificates: count('certificates') };
}

beforeEach(() => {
  for (const path of ['/ocsp', '/intermediate.crl', '/root.crl'] as const) services.opened.answer(path);
});

const cut = () => Promise.resolve(null);
const rubbish = () => Promise.resolve(Buffer.from('<!doctype html>'));

describe('Who checks a receipt later finds the proof that nothing had been revoked', () => {
  it('the answer about the seal, the list about its authority, and the responder’s certificate', async () => {
    expect(await gather('seal')).toEqual({ ocsps: 1, crls: 1, certificates: 4 });
  });

  it.each([
    ['silent', cut],
    ['answering rubbish', rubbish],
    ['answering with an error', () => Promise.resolve(Buffer.from('30030a0106', 'hex'))],
  ])('the list instead, when the responder is %s', async (_, answer) => {
    services.opened.answer('/ocsp', answer);
    expect(await gather('seal')).toEqual({ ocsps: 0, crls: 2, certificates: 3 });
  });

  it.each([
    ['unreachable', 'silent', cut],
    ['revocation-unknown', 'rubbish', rubbish],
    ['revocation-unsigned', 'of another authority', () => services.opened.pki.crl('root')],
  ] as const)('%s: nothing, when the list is %s', async (code, _, answer) => {
    services.opened.answer('/ocsp', cut);
    services.opened.answer('/intermediate.crl', answer);
    await expect(gather('seal')).rejects.toMatchObject({ code });
  });

  it.each([
    ['that will only be of tomorrow', -DAY],
    ['whose time is over', 2 * DAY],
  ])('no answer and no list %s', async (_, offset) => {
    await expect(gather('seal', new Date(Date.now() + offset))).rejects.toMatchObject({
      code: 'revocation-stale',
    });
  });

  it('no answer about another certificate', async () => {
    await services.opened.pki.issue('other', 'seal');
    const { answer, answerRight } = services.opened;
    let other: Buffer = Buffer.of();
    answer('/ocsp', async (question) => (other = (await answerRight('/ocsp', question)) ?? other));
    await gather('other');
    answer('/ocsp', () => Promise.resolve(other));
    answer('/intermediate.crl', cut);
    await expect(gather('seal')).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('no answer that was changed on its way', async () => {
    const { answer, answerRight } = services.opened;
    answer('/intermediate.crl', cut);
    answer('/ocsp', async (question) => {
      const bytes = Buffer.from((await answerRight('/ocsp', question)) ?? '');
      const time = bytes.indexOf('Z');
      bytes[time - 1] = (bytes[time - 1] ?? 0) ^ 1;
      return bytes;
    });
    await expect(gather('seal')).rejects.toMatchObject({ code: 'unreachable' });
  });

  it.each(['responder', 'list'])(
    'and never, when it was revoked before it was used: says the %s',
    async (source) => {
      const name = `revoked-${source}`;
      await services.opened.pki.issue(name, 'seal');
      await services.opened.pki.revoke(name);
      services.opened.answer(source === 'list' ? '/ocsp' : '/intermediate.crl', cut);
      await expect(gather(name)).rejects.toMatchObject({ code: 'certificate-revoked' });
      const later = new Date(Date.now() + 60_000);
      await expect(gather(name, new Date(), later)).rejects.toMatchObject({ code: 'certificate-revoked' });
      const earlier = new Date(Date.now() - 60_000);
      expect(await gather(name, new Date(), earlier)).toMatchObject(
        source === 'list' ? { ocsps: 0, crls: 2 } : { ocsps: 1, crls: 1 },
      );
    },
  );

  it('nor when a certificate does not say whom to ask', async () => {
    await expect(gather('ocsp')).rejects.toMatchObject({ code: 'no-revocation-source' });
  });
});
