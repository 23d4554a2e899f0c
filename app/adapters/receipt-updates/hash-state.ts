import { INITIAL, ROUNDS } from './sha256-constants.ts';

/**
 * SHA-256 (FIPS 180-4) that can be laid aside and taken up again. Node's cannot: with it, whoever adds to a file would
 * have to hold the whole file, and the worker shall not be able to open receipts.
 */
export type HashState = {
  /** The eight words after the last whole block, in hex. */
  readonly words: string;
  /** What came after it, in hex; fewer than 64 bytes. */
  readonly rest: string;
  readonly length: number;
};

const BLOCK = 64;

export const EMPTY_HASH: HashState = { words: INITIAL, rest: '', length: 0 };

/** The state after more bytes. */
export function extendHash(state: HashState, bytes: Uint8Array): HashState {
  const all = Buffer.concat([Buffer.from(state.rest, 'hex'), bytes]);
  const words = Buffer.from(state.words, 'hex');
  const [view, blocks] = [viewOf(words), viewOf(all)];
  const whole = all.length - (all.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) compress(view, blocks, at);
  return {
    words: words.toString('hex'),
    rest: all.toString('hex', whole),
    length: state.length + bytes.length,
  };
}

/** The hash of everything so far. */
export function finishHash(state: HashState): Buffer {
  const padding = Buffer.alloc(((119 - (state.length % BLOCK)) % BLOCK) + 9);
  padding[0] = 0x80;
  padding.writeBigUInt64BE(BigInt(state.length) * 8n, padding.length - 8);
  return Buffer.from(extendHash(state, padding).words, 'hex');
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const SCHEDULE = viewOf(Buffer.alloc(4 * BLOCK));

/** FIPS 180-4, 6.2.2; the names are those of the standard. Views, because they are read without a check each. */
function compress(words: DataView, bytes: DataView, at: number): void {
  fillSchedule(bytes, at);
  let [a, b, c, d] = [words.getInt32(0), words.getInt32(4), words.getInt32(8), words.getInt32(12)];
  let [e, f, g, h] = [words.getInt32(16), words.getInt32(20), words.getInt32(24), words.getInt32(28)];
  for (let t = 0; t < 4 * BLOCK; t += 4) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + ROUNDS.getInt32(t) + SCHEDULE.getInt32(t)) | 0;
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const changed = [a, b, c, d, e, f, g, h];
  changed.forEach((word, index) => {
    words.setInt32(4 * index, words.getInt32(4 * index) + word);
  });
}

function fillSchedule(bytes: DataView, at: number): void {
  for (let t = 0; t < BLOCK; t += 4) SCHEDULE.setInt32(t, bytes.getInt32(at + t));
  for (let t = BLOCK; t < 4 * BLOCK; t += 4) {
    const [w2, w15] = [SCHEDULE.getInt32(t - 8), SCHEDULE.getInt32(t - 60)];
    const sigma0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const sigma1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    SCHEDULE.setInt32(t, sigma1 + SCHEDULE.getInt32(t - 28) + sigma0 + SCHEDULE.getInt32(t - 64));
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
