import { afterAll, describe, expect, it } from 'vitest';
import { TIMESTAMP, attribute, envelopeOf } from './testing/envelope-maker.ts';
import { listOf, makeSeal, portalWith, sourceOf } from './testing/seals.ts';
import { smallDocument } from './testing/small-document.ts';
import { openTimeAuthority } from './testing/time-authority.ts';
import { verify } from './verify.ts';

const authority = openTimeAuthority();
const stranger = openTimeAuthority();
afterAll(() => {
  authority.close();
  stranger.close();
});

/** Long in force: a time-stamp bears the moment of the test. */
const seal = makeSeal({ until: new Date('2100-01-01T00:00:00Z') });

/** A document with a time-stamp; `token` is given the signature that it should be about. */
const stamped = (token: (signature: Uint8Array) => Uint8Array): Promise<Buffer> =>
  smallDocument(
    (signed) => {
      let signature: Uint8Array = new Uint8Array();
      envelopeOf(seal, signed, ({ signWith }) => ({
        signWith: (key, bytes) => (signature = signWith(key, bytes)),
      }));
      const unsigned = [attribute(TIMESTAMP, token(signature))];
      return envelopeOf(seal, signed, () => ({ signWith: () => signature, unsigned }));
    },
    { envelopeBytes: 8192 },
  );

const seals = listOf([seal], [authority.root]);
const check = async (file: Buffer, list = seals) => verify(sourceOf(file), { seals: list, ask: null });

describe('A time-stamp beside the seal', () => {
  it('proves when it was sealed', async () => {
    const file = await stamped((signature) => authority.stamp(signature));
    const before = Date.now();
    const { outcome, seal: facts } = await check(file);
    expect([outcome, facts?.level]).toEqual(['unchanged', 'B-T']);
    expect(Math.abs(Date.parse(facts?.stampedAt ?? '') - before)).toBeLessThan(86_400_000);
  });

  it('counts, too, when the authority itself stands on the list', async () => {
    const file = await stamped((signature) => authority.stamp(signature, 'sha512'));
    expect((await check(file, listOf([seal], [authority.own]))).seal?.level).toBe('B-T');
  });

  it.each([
    ['of nobody on the list', listOf([seal], [stranger.root])],
    ['when there are none on the list', listOf([seal])],
  ])('%s proves no time, but does no harm', async (_, list) => {
    const file = await stamped((signature) => authority.stamp(signature));
    expect(await check(file, list)).toMatchObject({
      outcome: 'unchanged',
      seal: { level: 'B-B', stampedAt: null },
    });
  });

  it('lets a seal count that was revoked later, and no other', async () => {
    const file = await stamped((signature) => authority.stamp(signature));
    const revoked = (at: string) => listOf([{ ...seal, revoked: at }], [authority.root]);
    expect((await check(file, revoked('2099-01-01T00:00:00Z'))).outcome).toBe('unchanged');
    expect((await check(file, revoked('2026-06-02T00:00:00Z'))).reason).toBe('certificate-revoked');
  });

  it.each<[string, (signature: Uint8Array) => Uint8Array]>([
    ['of another receipt', () => authority.stamp(Buffer.from('another signature'))],
    ['of nothing', () => authority.stamp(new Uint8Array())],
    ['with SHA-1', (signature) => authority.stamp(signature, 'sha1')],
    ['with another time', (signature) => otherTime(authority.stamp(signature))],
    ['with a byte changed in its signature', (signature) => changedAt(authority.stamp(signature), -3)],
    ['with a byte changed in its certificate', (signature) => changedAt(authority.stamp(signature), 300)],
  ])('%s is refused: the file is not as it left the agency', async (_, token) => {
    expect((await check(await stamped(token))).reason).toBe('timestamp-wrong');
  });

  it('that was taken out is missed by the portal', async () => {
    const file = await stamped((signature) => authority.stamp(signature));
    const bare = await smallDocument((signed) => envelopeOf(seal, signed), { envelopeBytes: 8192 });
    expect((await verify(sourceOf(bare), { seals, ask: portalWith([file]) })).reason).toBe(
      'not-known-to-portal',
    );
  });
});

function changedAt(bytes: Buffer, place: number): Buffer {
  const at = place < 0 ? bytes.length + place : place;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** Turns the last digit of the seconds in the first GeneralizedTime. */
function otherTime(token: Buffer): Buffer {
  return changedAt(token, token.indexOf(Buffer.from([0x18, 15])) + 2 + 13);
}
