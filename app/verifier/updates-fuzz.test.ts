import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { localServices } from '../adapters/seal/local-services.test-support.ts';
import { join } from './bytes.ts';
import { memberAt, readWhole } from './der.ts';
import { checkEnvelope } from './envelope.ts';
import type { Bytes } from './model.ts';
import { readSealDictionary } from './seal-dictionary.ts';
import { openRaisedScene, type RaisedScene } from './testing/raised-scene.ts';
import { openRandom, type Random } from './testing/random.ts';
import { sourceOf } from './testing/seals.ts';
import { readUpdates, type Updates } from './updates/read-updates.ts';
import { verify } from './verify.ts';
import { weighUpdates, type SealToProve } from './weigh-updates.ts';

/** With those of `fuzz.test.ts` 100,000: each of these has several signatures to check. */
const FILES = 350;
const PROOFS = 75;

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

describe('A proof', () => {
  it(`is weighed whatever was changed in it, ${PROOFS} times`, async () => {
    const { levels, faults } = await weighChanged(openRandom(4), withChangedProof);
    // What nobody needs may be changed: certificates come twice.
    expect([...levels].sort()).toEqual(['B-LTA', 'B-T']);
    expect(faults).toContain('proofs-wrong');
  });

  it(`in which signed bytes were changed proves nothing, ${PROOFS} times`, async () => {
    const { levels, faults } = await weighChanged(openRandom(5), withChangedAnswer);
    expect([levels, faults]).toEqual([new Set(['B-T']), new Set(['proofs-wrong'])]);
  });
});

/** What is said of a receipt of the highest level, once for each change. */
async function weighChanged(random: Random, change: (updates: Updates, random: Random) => Updates) {
  const { given, seal } = await opened();
  const levels = new Set<string>();
  const faults = new Set<string | null>();
  for (let round = 0; round < PROOFS; round += 1) {
    const { level, fault } = await weighUpdates({ ...given, updates: change(given.updates, random) }, seal);
    levels.add(level);
    faults.add(fault);
  }
  return { levels, faults };
}

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
  const [number = 0, stored = new Uint8Array()] = [...streams][below(streams.size)] ?? [];
  const proof = inflateSync(stored);
  for (let more = below(3); more >= 0; more -= 1)
    proof[below(proof.length)] = pick([below(256), ...STRUCTURE]);
  return { ...updates, streams: streams.set(number, packed(proof)) };
}

/** One byte of what an authority has signed, in an answer about revocation. */
function withChangedAnswer(updates: Updates, { below, pick }: Random): Updates {
  const streams = new Map(updates.streams);
  const proofs = [...(updates.updates.at(-1)?.store?.perSignature.values() ?? [])];
  const kind = pick<keyof typeof SIGNED>(['ocsps', 'crls']);
  const numbers = proofs.flatMap((proof) => proof[kind]);
  const number = numbers[below(numbers.length)] ?? 0;
  const answer = new Uint8Array(inflateSync(streams.get(number) ?? new Uint8Array()));
  const signed = SIGNED[kind](answer);
  const at = below(signed.length);
  signed[at] = (signed[at] ?? 0) ^ (1 + below(255));
  return { ...updates, streams: streams.set(number, packed(answer)) };
}

/** ResponseData (RFC 6960, 4.2.1) and TBSCertList (RFC 5280, 5.1), where they lie. */
const SIGNED = {
  ocsps: (answer: Bytes): Bytes => {
    const response = memberAt(memberAt(readWhole(answer), 1), 0);
    return memberAt(readWhole(memberAt(response, 1).content), 0).whole;
  },
  crls: (answer: Bytes): Bytes => memberAt(readWhole(answer), 0).whole,
};

const packed = (proof: Uint8Array): Bytes => new Uint8Array(deflateSync(proof, { level: 0 }));
