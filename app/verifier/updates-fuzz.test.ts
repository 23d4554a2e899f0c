import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { localServices } from '../adapters/seal/local-services.test-support.ts';
import { join } from './bytes.ts';
import { checkEnvelope } from './envelope.ts';
import { readSealDictionary } from './seal-dictionary.ts';
import { openRaisedScene, type RaisedScene } from './testing/raised-scene.ts';
import { openRandom, type Random } from './testing/random.ts';
import { sourceOf } from './testing/seals.ts';
import { readUpdates, type Updates } from './updates/read-updates.ts';
import { verify } from './verify.ts';
import { weighUpdates, type SealToProve } from './weigh-updates.ts';

/** With those of `fuzz.test.ts` 100,000: each of these has several signatures to check. */
const FILES = 350;
const PROOFS = 150;

const services = localServices();
let scene: RaisedScene;

beforeAll(async () => {
  scene = await openRaisedScene(services.opened);
}, 60_000);

/** Bytes that begin, end or measure something in DER. */
const STRUCTURE = [0x00, 0x02, 0x03, 0x04, 0x06, 0x30, 0x31, 0x7f, 0x80, 0x81, 0xa0, 0xa1, 0xff] as const;
const SNIPPETS = ['%%EOF\n', '<</Type /DocTimeStamp', '/VRI <<', '\nendobj\n', ' 0 R', '>', '\n'] as const;

type Mutation = (file: Buffer, random: Random, from: number) => Buffer;

const mutations: readonly [Mutation, ...Mutation[]] = [
  (file, { below }, from) => written(file, from + below(file.length - from), Buffer.of(below(256))),
  (file, { below, pick }, from) => written(file, inToken(file, below, from), hexOf(pick(STRUCTURE))),
  (file, { below, pick }, from) =>
    written(file, from + below(file.length - from), Buffer.from(pick(SNIPPETS))),
  (file, { below }, from) => file.subarray(0, from + below(file.length - from)),
];

const hexOf = (byte: number): Buffer => Buffer.from(byte.toString(16).padStart(2, '0'));

/** A byte in the token of one of the time-stamps behind the prefix. */
function inToken(file: Buffer, below: Random['below'], from: number): number {
  const start = file.indexOf('/Contents <', from + below(file.length - from));
  return (start < 0 ? file.indexOf('/Contents <', from) : start) + '/Contents <'.length + 2 * below(1500);
}

function written(file: Buffer, at: number, bytes: Buffer): Buffer {
  const changed = Buffer.from(file);
  bytes.copy(changed, at);
  return changed;
}

describe('A later state in which anything at all was changed', () => {
  it(`never takes the original away, ${FILES} times`, async () => {
    const random = openRandom(3);
    const { sealed, seals } = scene;
    const reasons = new Set<string>();
    const lost: number[] = [];
    for (let round = 0; round < FILES; round += 1) {
      let file = scene.states[2];
      for (let more = random.below(2); more >= 0; more -= 1)
        file = random.pick(mutations)(file, random, sealed.length);
      const { reason, original } = await verify(sourceOf(file), { seals, ask: null });
      reasons.add(reason);
      if (original?.size !== sealed.length) lost.push(round);
    }
    expect(lost).toEqual([]);
    expect([...reasons]).toEqual(expect.arrayContaining(['update-not-checked', 'document-timestamp-wrong']));
  });
});

describe('A proof in which anything at all was changed', () => {
  it(`never proves more than before, ${PROOFS} times`, async () => {
    const random = openRandom(4);
    const { given, seal } = await opened();
    const levels = new Set<string>();
    const faults = new Set<string | null>();
    for (let round = 0; round < PROOFS; round += 1) {
      const updates = withChangedProof(given.updates, random);
      const { level, fault } = await weighUpdates({ ...given, updates }, seal);
      levels.add(level);
      faults.add(fault);
    }
    expect([...levels].sort()).toEqual(['B-LTA', 'B-T']);
    expect(faults).toContain('proofs-wrong');
  });
});

/** The receipt as `verify` opens it: its time-stamps hold, whatever is said of its proofs. */
async function opened() {
  const bytes = new Uint8Array(scene.states[2]);
  const dictionary = readSealDictionary(bytes, bytes.length);
  const { room, gapStart, gapEnd, end } = dictionary;
  const prefix = bytes.subarray(0, end);
  const content = join([prefix.subarray(0, gapStart), prefix.subarray(gapEnd)]);
  const updates = await readUpdates(bytes, end);
  if (updates === null) throw new TypeError('The updates are ours.');
  const seal: SealToProve = { ...(await checkEnvelope(room, content)), room, token: null, timestamp: null };
  return { given: { bytes, updates, authorities: scene.seals.timestampAuthorities }, seal };
}

function withChangedProof(updates: Updates, { below, pick }: Random): Updates {
  const streams = new Map(updates.streams);
  const [number = 0, packed = new Uint8Array()] = [...streams][below(streams.size)] ?? [];
  const proof = inflateSync(packed);
  for (let more = below(3); more >= 0; more -= 1)
    proof[below(proof.length)] = pick([below(256), ...STRUCTURE]);
  return { ...updates, streams: streams.set(number, new Uint8Array(deflateSync(proof, { level: 0 }))) };
}
