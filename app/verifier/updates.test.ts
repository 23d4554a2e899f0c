import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { localServices } from '../adapters/seal/local-services.test-support.ts';
import { OUTCOMES } from './model.ts';
import { raisedAttacks } from './testing/attacks/raised.ts';
import { listedAs, openRaisedScene, raise, sealAs, type RaisedScene } from './testing/raised-scene.ts';
import { sourceOf, withoutKey } from './testing/seals.ts';
import { verify } from './verify.ts';

const own = localServices();
/** Another world in which everybody has the same name. */
const foreign = localServices();
let scene: RaisedScene;

beforeAll(async () => {
  scene = await openRaisedScene(own.opened);
}, 60_000);

const offline = async (file: Buffer, seals = scene.seals) => {
  const { outcome, reason, seal, original } = await verify(sourceOf(file), { seals, ask: null });
  return { outcome, reason, level: seal?.level, original: original?.size };
};

describe('What a file says of itself, without any portal', () => {
  it.each([
    ['B-T', 0],
    ['B-LT', 1],
    ['B-LTA', 2],
    ['B-LTA', 3],
  ] as const)('is its level: %s (state %i)', async (level, index) => {
    expect(await offline(scene.states[index])).toEqual({
      outcome: 'unchanged',
      reason: 'updates-proved',
      level,
      original: scene.sealed.length,
    });
  });

  it('lists what was added behind the seal, and who vouches for it', async () => {
    const { additions } = await verify(sourceOf(scene.states[3]), { seals: scene.seals, ask: null });
    const authority = scene.seals.timestampAuthorities[0]?.name;
    const told = additions.map(({ hasProofs, stamp }) => [hasProofs, stamp?.vouched?.authority ?? null]);
    expect(told).toEqual([
      [false, authority],
      [true, null],
      [false, authority],
      [true, authority],
    ]);
  });

  it('its time is that of the first time-stamp', async () => {
    const { seal } = await verify(sourceOf(scene.states[3]), { seals: scene.seals, ask: null });
    expect(Math.abs(Date.parse(seal?.stampedAt ?? '') - Date.now())).toBeLessThan(120_000);
  });

  it('whose time-stamps are of nobody on the list proves no time, and a portal’s word does not change that', async () => {
    const seals = { ...scene.seals, timestampAuthorities: [] };
    expect(await offline(scene.states[2], seals)).toMatchObject({
      reason: 'update-not-checked',
      level: 'B-B',
    });
    const asked = await verify(sourceOf(scene.states[2]), { seals, ask: scene.ask });
    expect([asked.reason, asked.seal?.level]).toEqual(['updated-by-us', 'B-B']);
  });

  it('is believed where a portal has lost what it added, as after a backup was restored', async () => {
    const { seals } = scene;
    const ask = async (sha256: string) => {
      const known = await scene.ask(sha256);
      return known?.known && known.level === null ? known : { known: false as const };
    };
    const verdict = await verify(sourceOf(scene.states[2]), { seals, ask });
    expect(verdict).toMatchObject({
      outcome: 'unchanged',
      reason: 'updates-proved',
      seal: { level: 'B-LTA' },
    });
  });

  it('is believed rather than a portal that says more', async () => {
    const { seal } = await verify(sourceOf(scene.states[0]), { seals: scene.seals, ask: scene.ask });
    expect(seal?.level).toBe('B-T');
  });
});

describe('A later state that somebody has forged', () => {
  it.each(raisedAttacks)('$name: $reason', async ({ reason, file }) => {
    const bytes = await file(scene, { own: own.opened, foreign: foreign.opened });
    const { seals, ask } = scene;
    const verdict = await verify(sourceOf(bytes), { seals, ask });
    expect([verdict.reason, verdict.outcome]).toEqual([reason, OUTCOMES[reason]]);
    expect(verdict.original?.bytes).toEqual(new Uint8Array(scene.sealed));
    expect((await offline(bytes)).outcome).not.toBe('unchanged');
  });

  it('with proofs that unpack without end proves nothing', async () => {
    const evidence: RaisedScene['proofs']['evidence'] = async (...asked) => ({
      ...(await scene.proofs.evidence(...asked)),
      crls: [Buffer.alloc(64_000_000)],
    });
    const file = await scene.raiseWith({ evidence }, 2);
    expect(await offline(file)).toMatchObject({ reason: 'update-not-checked', level: 'B-T' });
  });
});

describe('A certificate in a later state', () => {
  it('whose key is none leads nowhere, and the original stays', async () => {
    const { sealed, certificate } = await sealAs(own.opened, 'seal', []);
    const top = new X509Certificate(readFileSync(own.opened.pki.file('intermediate.pem')));
    const evidence = () => Promise.resolve({ certificates: [withoutKey(top.raw)], ocsps: [], crls: [] });
    const file = (await raise(sealed, { ...scene.proofs, evidence }, 2)).at(-1) ?? sealed;
    const seals = { ...scene.seals, seals: [listedAs(certificate)] };
    expect(await offline(file, seals)).toMatchObject({
      reason: 'update-not-checked',
      level: 'B-T',
      original: sealed.length,
    });
  });
});

const minutesOff = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

/** All that lists say, whatever it is: an honest worker would not have gone on. */
async function listsOnly() {
  const { pki } = own.opened;
  return { certificates: [], ocsps: [], crls: [await pki.crl('intermediate'), await pki.crl('root')] };
}

describe('A seal that is revoked', () => {
  const listed = (certificate: X509Certificate, revoked?: Date) => ({
    ...scene.seals,
    seals: [{ ...listedAs(certificate), ...(revoked && { revoked: revoked.toISOString() }) }],
  });
  const revokedAs = async (name: string, at: Date) => {
    await own.opened.pki.issue(name, 'seal');
    const made = await sealAs(own.opened, name);
    await own.opened.pki.revoke(name, at);
    return made;
  };

  it('after the time-stamp: the worker goes on up to the archive, and the receipt stays good', async () => {
    const at = minutesOff(5);
    const { sealed, certificate } = await revokedAs('revoked-later', at);
    const file = (await raise(sealed, scene.proofs, 3)).at(-1) ?? sealed;
    for (const seals of [listed(certificate), listed(certificate, at)])
      expect(await offline(file, seals)).toMatchObject({ reason: 'updates-proved', level: 'B-LTA' });
  });

  it('before the time-stamp: the worker stops, and whoever goes on all the same is told', async () => {
    const at = minutesOff(-5);
    const { sealed, certificate } = await revokedAs('revoked-before', at);
    await expect(raise(sealed, scene.proofs, 2)).rejects.toMatchObject({ code: 'certificate-revoked' });
    const forged = (await raise(sealed, { ...scene.proofs, evidence: listsOnly }, 2)).at(-1) ?? sealed;
    expect((await offline(forged, listed(certificate))).reason).toBe('certificate-revoked');
    const [, stamped = sealed] = await raise(sealed, scene.proofs, 1);
    expect((await offline(stamped, listed(certificate))).reason).toBe('updates-proved');
    expect((await offline(stamped, listed(certificate, at))).reason).toBe('certificate-revoked');
  });
});

describe('An authority for time-stamps that is revoked', () => {
  it.each([
    ['before it stamped, vouches for nothing', -5, 'document-timestamp-wrong'],
    ['later, proves the time and no more', 5, 'updates-proved'],
  ])('%s', async (_, minutes, reason) => {
    const { pki, answer, stampAs } = own.opened;
    const name = `authority-${minutes}`;
    await pki.issue(name, 'timestamps');
    await pki.revoke(name, minutesOff(minutes));
    answer('/tsa', stampAs(name));
    const file = await scene.raiseWith({ evidence: listsOnly }, 2);
    answer('/tsa');
    expect(await offline(file)).toMatchObject({ reason, original: scene.sealed.length });
    expect((await offline(file)).level).not.toMatch(/LT/);
  });
});
