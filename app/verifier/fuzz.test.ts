import { describe, expect, it } from 'vitest';
import { envelopeOf } from './testing/envelope-maker.ts';
import { openRandom, type Random } from './testing/random.ts';
import { listOf, makeSeal, sourceOf } from './testing/seals.ts';
import { smallDocument } from './testing/small-document.ts';
import { verify } from './verify.ts';

/** Five hundred more harm what was added later: see `updates-fuzz.test.ts`. */
const MUTATIONS = 99_500;

const seal = makeSeal();
const means = { seals: listOf([seal]), ask: null };
const good = await smallDocument((signed) => envelopeOf(seal, signed), { envelopeBytes: 1600 });
const room = good.indexOf('/Contents <') + '/Contents <'.length;
const DIGITS = '0123456789abcdef';
const SNIPPETS = [
  '/ByteRange [0 ',
  '%%EOF\n',
  '<</Type /Sig',
  '\nstartxref\n',
  'obj',
  '<',
  '>',
  '\n',
] as const;

type Mutation = (file: Buffer, random: Random) => Buffer;

/** How a file may come to harm: by accident, or by somebody who knows where to reach. */
const mutations: readonly [Mutation, ...Mutation[]] = [
  (file, { below }) => written(file, below(file.length), Buffer.from([below(256)])),
  (file, { below }) => written(file, room + below(3000), Buffer.from(DIGITS[below(16)] ?? '0')),
  (file, { below }) =>
    written(file, room + 2 * below(60), Buffer.from(['ff', '80', '00', '30', 'a0'][below(5)] ?? '')),
  (file, { below, pick }) => written(file, below(file.length), Buffer.from(pick(SNIPPETS))),
  (file, { below }) => file.subarray(0, below(file.length)),
  (file, { below }) =>
    Buffer.concat([file.subarray(0, below(file.length)), file.subarray(below(file.length))]),
  (file, { below, pick }) => {
    const at = below(file.length);
    return Buffer.concat([file.subarray(0, at), Buffer.from(pick(SNIPPETS)), file.subarray(at)]);
  },
];

function written(file: Buffer, at: number, bytes: Buffer): Buffer {
  const changed = Buffer.from(file);
  bytes.copy(changed, at);
  return changed;
}

describe('A file in which anything at all was changed', () => {
  it(`gets its verdict, ${MUTATIONS} times, and none that is changed counts as unchanged`, async () => {
    const random = openRandom(1);
    const reasons = new Set<string>();
    const wronglyGood: number[] = [];
    for (let round = 0; round < MUTATIONS; round += 1) {
      let file = good;
      for (let more = random.below(3); more >= 0; more -= 1) file = random.pick(mutations)(file, random);
      const { outcome, reason } = await verify(sourceOf(file), means);
      reasons.add(reason);
      if (outcome === 'unchanged' && !isSealedPartOf(file)) wronglyGood.push(round);
    }
    expect(wronglyGood).toEqual([]);
    // A fuzzer that never comes far proves little.
    expect(reasons.size).toBeGreaterThan(12);
  });
});

/** Bytes of the envelope outside of its signature, such as the second certificate, are not what was sealed. */
function isSealedPartOf(file: Buffer): boolean {
  const end = good.indexOf('>', room);
  return (
    file.length === good.length &&
    file.subarray(0, room).equals(good.subarray(0, room)) &&
    file.subarray(end).equals(good.subarray(end))
  );
}
