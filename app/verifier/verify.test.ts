import { describe, expect, it } from 'vitest';
import { generateKeyPairSync } from 'node:crypto';
import { verify } from './verify.ts';
import { envelopeOf } from './testing/envelope-maker.ts';
import { SEALED_AT, listOf, makeSeal, portalWith, sourceOf } from './testing/seals.ts';
import { smallDocument } from './testing/small-document.ts';

const seal = makeSeal();
const seals = listOf([seal]);
const file = await smallDocument((signed) => envelopeOf(seal, signed));

describe('A sealed document', () => {
  it('that the portal knows is unchanged, and says by whom, when, at which level, and with which data', async () => {
    const verdict = await verify(sourceOf(file), { seals, ask: portalWith([file]) });
    expect(verdict).toMatchObject({
      outcome: 'unchanged',
      reason: 'sealed',
      size: file.length,
      portal: 'known',
      seal: {
        agency: 'Stadt Musterhausen – Gewerbeamt',
        name: 'Stadt Musterhausen',
        claimedAt: SEALED_AT.toISOString(),
        stampedAt: null,
        bookedAt: SEALED_AT.toISOString(),
        level: 'B-B',
      },
      original: { size: file.length },
    });
    expect(
      verdict.embedded.map(({ mediaType, bytes }) => [mediaType, Buffer.from(bytes).toString()]),
    ).toEqual([['application/json', '{"reference":"GA-2026-7K3M-Q9"}']]);
  });

  it('is unchanged as far as the file alone can tell, when nobody is asked', async () => {
    expect(await verify(sourceOf(file), { seals, ask: null })).toMatchObject({
      outcome: 'unchanged',
      portal: 'not-asked',
    });
  });

  it('stays so when the portal gives no answer, and that is said', async () => {
    const ask = () => Promise.resolve(null);
    expect(await verify(sourceOf(file), { seals, ask })).toMatchObject({
      outcome: 'unchanged',
      portal: 'no-answer',
    });
  });

  it('with an update of ours is unchanged, at the level that the update gave it', async () => {
    const updated = Buffer.concat([file, Buffer.from('8 0 obj\n<<>>\nendobj\n')]);
    const ask = portalWith([file], [updated]);
    expect(await verify(sourceOf(updated), { seals, ask })).toMatchObject({
      outcome: 'unchanged',
      reason: 'updated-by-us',
      seal: { level: 'B-LTA' },
      original: { size: file.length },
    });
    expect(await verify(sourceOf(updated), { seals, ask: null })).toMatchObject({
      outcome: 'unknown',
      reason: 'update-not-checked',
      original: { size: file.length },
    });
  });

  it.each([
    ['ECDSA P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    ['RSA-PSS with 3072 bits', generateKeyPairSync('rsa', { modulusLength: 3072 })],
  ])('is recognised with %s, too', async (_, keys) => {
    const other = makeSeal({ keys });
    const sealed = await smallDocument((signed) => envelopeOf(other, signed), { envelopeBytes: 4096 });
    expect(await verify(sourceOf(sealed), { seals: listOf([seal, other]), ask: null })).toMatchObject({
      outcome: 'unchanged',
    });
  });
});
