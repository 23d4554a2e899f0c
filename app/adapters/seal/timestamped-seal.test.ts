import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openSeal, openTimestamping } from '../seal.server.ts';
import { runTool } from '../tool.test-support.ts';
import { childAt } from './der-reader.ts';
import { localServices } from './local-services.test-support.ts';
import { readSignedData } from './signed-data.ts';

const services = localServices();
const CONTENT = Buffer.from('Ihre Anmeldung ist eingegangen.');
const TOKEN = '1.2.840.113549.1.9.16.2.14';

async function openStamped(rootsFile = services.opened.pki.file('root.pem')) {
  const { pki, url } = services.opened;
  const timestamping = await openTimestamping({ url: url('/tsa'), rootsFile });
  return openSeal({ file: pki.file('agency.pem'), timestamps: { ...timestamping, budget: 10_000 } });
}

describe('A seal carries the time stamp of a service', () => {
  it('and OpenSSL verifies both, the time stamp over the signature', async () => {
    const { pki } = services.opened;
    const seal = await openStamped();
    const envelope = await seal.envelope([CONTENT]);
    expect(envelope.length).toBeLessThanOrEqual(seal.envelopeBytes);
    const { signerInfo, unsigned } = readSignedData(envelope);
    await writeFile(pki.file('envelope'), envelope);
    await writeFile(pki.file('content'), CONTENT);
    await writeFile(pki.file('signature'), childAt(signerInfo, 5).content);
    await writeFile(pki.file('token'), unsigned.get(TOKEN)?.whole ?? '');
    const detached = [
      '-inform',
      'DER',
      '-in',
      pki.file('envelope'),
      '-content',
      pki.file('content'),
      '-binary',
    ];
    const cms = runTool('openssl', [
      'cms',
      '-verify',
      '-cades',
      ...detached,
      '-CAfile',
      pki.file('root.pem'),
    ]);
    expect(cms.output).toContain('CAdES Verification successful');
    const stamped = ['-data', pki.file('signature'), '-in', pki.file('token'), '-token_in'];
    const trust = ['-CAfile', pki.file('root.pem'), '-untrusted', pki.file('intermediate.pem')];
    expect(runTool('openssl', ['ts', '-verify', ...stamped, ...trust]).output).toContain('Verification: OK');
  });

  it('and stands without it when the service does not answer', async () => {
    services.opened.answer('/tsa', () => Promise.resolve(null));
    const envelope = await (await openStamped()).envelope([CONTENT]);
    services.opened.answer('/tsa');
    expect(readSignedData(envelope).unsigned.size).toBe(0);
  });

  it('a start without roots says what is missing', async () => {
    await expect(openStamped('/nowhere')).rejects.toMatchObject({ code: 'no-roots' });
    await expect(openStamped(services.opened.pki.file('tsa.pem'))).rejects.toMatchObject({
      code: 'no-roots',
    });
  });
});
