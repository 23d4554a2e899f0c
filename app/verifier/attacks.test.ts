import { describe, expect, it } from 'vitest';
import { OUTCOMES } from './model.ts';
import { appended } from './testing/attacks/appended.ts';
import { contents } from './testing/attacks/contents.ts';
import { irregularEnvelopes } from './testing/attacks/irregular-envelopes.ts';
import { sealDictionary } from './testing/attacks/seal-dictionary.ts';
import { carriedOver, strangers } from './testing/attacks/strangers.ts';
import { wrapped } from './testing/attacks/wrapped.ts';
import { openScene } from './testing/scene.ts';
import { hugeSource, sourceOf } from './testing/seals.ts';
import { verify } from './verify.ts';

const scene = await openScene();
const attacks = [
  ...appended,
  ...wrapped,
  ...sealDictionary,
  ...contents,
  ...irregularEnvelopes,
  ...strangers,
  ...carriedOver,
];
const HALF_A_GIGABYTE = 524_288_000;

describe('A file that somebody has made or spoiled', () => {
  it.each(attacks)('$name: $reason', async ({ reason, file, seals, ask }) => {
    const verdict = await verify(sourceOf(await file(scene)), {
      seals: seals?.(scene) ?? scene.seals,
      ask: ask?.(scene) ?? scene.ask,
    });
    expect(verdict.reason).toBe(reason);
    expect(verdict.outcome).toBe(OUTCOMES[reason]);
    expect(verdict.outcome).not.toBe('unchanged');
  });

  it('is no chance find: there are at least sixty, and each has a name of its own', () => {
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(60);
  });

  it('gives back the genuine original, wherever that is still in it', async () => {
    for (const { file } of appended) {
      const spoiled = Buffer.from(await file(scene));
      const { original } = await verify(sourceOf(spoiled), scene);
      const found = [scene.good, scene.other].some((one) => one.equals(spoiled.subarray(0, original?.size)));
      expect(found).toBe(true);
    }
  });

  it('gives back the original when only what the seal does not cover was changed', async () => {
    const attack = attacks.find(({ name }) => name === 'envelope: an authority whose key is none');
    const file = Buffer.from((await attack?.file(scene)) ?? []);
    expect((await verify(sourceOf(file), scene)).original?.bytes).toEqual(new Uint8Array(file));
  });

  it.each([
    ['zeros', 'not-a-pdf', new Uint8Array()],
    ['a genuine receipt and zeros', 'appended', new Uint8Array(scene.good)],
    ['the start of a PDF and zeros', 'no-seal', new Uint8Array(scene.good.subarray(0, 5000))],
  ] as const)('of 500 MB is never read whole: %s', async (_, reason, start) => {
    const read: number[] = [];
    const huge = hugeSource(start, HALF_A_GIGABYTE);
    const source = {
      ...huge,
      read: (from: number, to: number) => (read.push(to - from), huge.read(from, to)),
    };
    expect((await verify(source, scene)).reason).toBe(reason);
    expect(read.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(16_777_216);
  });
});

describe('What the attacks start from', () => {
  it.each(['good', 'other', 'updated'] as const)('%s is unchanged', async (name) => {
    expect(await verify(sourceOf(scene[name]), scene)).toMatchObject({
      outcome: 'unchanged',
      portal: 'known',
    });
  });
});
