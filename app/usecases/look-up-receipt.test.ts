import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkFile } from './check-file.ts';
import { lookUpReceipt } from './look-up-receipt.ts';
import { fetchReceipt } from './show-case.ts';
import { finishedApplicant } from './testing/applicant.ts';
import { openCounter } from './testing/counter.ts';

const counter = openCounter();
const nothing = { seals: [], timestampAuthorities: [] };

/** The hash of a receipt that somebody has just been given. */
async function receiptHash(): Promise<string> {
  const applicant = await finishedApplicant(counter.ports);
  const sent = await applicant.send(await applicant.token());
  const reference = sent.ok ? sent.reference : sent.reason;
  const receipt = await fetchReceipt(counter.ports, { reference, code: applicant.code });
  return createHash('sha256')
    .update(receipt ?? '')
    .digest('hex');
}

describe('Whoever has the checksum of a file', () => {
  it('learns that it is in the books and since when, and no more', async () => {
    const sha256 = await receiptHash();
    expect(await lookUpReceipt(counter.ports, { sha256, network: 'a' })).toEqual({
      ok: true,
      known: { known: true, sealedAt: counter.ports.clock.now().toISOString(), level: null },
    });
  });

  it('learns that no other is', async () => {
    expect(await lookUpReceipt(counter.ports, { sha256: '0'.repeat(64), network: 'b' })).toEqual({
      ok: true,
      known: { known: false },
    });
  });

  it('is told to wait when the network has asked too often, by checksum or by file', async () => {
    const asked = { sha256: '0'.repeat(64), network: 'c' };
    for (let times = 0; times < 3; times += 1) await lookUpReceipt(counter.ports, asked);
    expect(await lookUpReceipt(counter.ports, asked)).toEqual({ ok: false, seconds: 60 });
    const bytes = new Uint8Array();
    expect(await checkFile(counter.ports, { bytes, seals: nothing, network: 'c' })).toMatchObject({
      ok: false,
    });
    expect(await checkFile(counter.ports, { bytes, seals: nothing, network: 'd' })).toMatchObject({
      ok: true,
      verdict: { reason: 'empty' },
    });
  });
});
