import { bytesOf, replaced } from '../attack.ts';
import type { Attack, Scene } from '../attack.ts';

/** The four numbers of a genuine file. */
function rangeOf(file: Buffer): readonly [from: number, gapStart: number, gapEnd: number, rest: number] {
  const numbers = /\/ByteRange \[(\d+) (\d+) +(\d+) +(\d+) +\]/.exec(file.toString('latin1'));
  const [from = 0, gapStart = 0, gapEnd = 0, rest = 0] = (numbers ?? []).slice(1).map(Number);
  return [from, gapStart, gapEnd, rest];
}

const RANGE = /\/ByteRange \[[^\]]*\]/;
const WIDTH = '/ByteRange [0 0123456789 0123456789 0123456789]'.length;

/** The file with another range in the same room. */
const ranged =
  (make: (range: ReturnType<typeof rangeOf>) => readonly (number | string)[]) =>
  ({ good }: Scene): Buffer => {
    const [from, ...rest] = make(rangeOf(good));
    const text = `/ByteRange [${String(from)} ${rest.map((number) => String(number).padEnd(10)).join(' ')}`;
    return replaced(good, RANGE, `${text.padEnd(WIDTH - 1)}]`);
  };

const spelled =
  (from: string | RegExp, to: string) =>
  ({ good }: Scene): Buffer =>
    replaced(good, from, to);

/** Changes the digits of the envelope in their room. */
const digits =
  (change: (hex: string) => string) =>
  ({ good }: Scene): Buffer => {
    const [, gapStart, gapEnd] = rangeOf(good);
    const hex = good.subarray(gapStart + 1, gapEnd - 1).toString('latin1');
    return Buffer.concat([good.subarray(0, gapStart + 1), bytesOf(change(hex)), good.subarray(gapEnd - 1)]);
  };

/** Forged ranges and contents, and other spellings of the seal's dictionary. */
export const sealDictionary: readonly Attack[] = [
  {
    name: 'a range that does not begin at 0',
    reason: 'seal-spelling',
    file: ranged(([, ...rest]) => [1, ...rest]),
  },
  {
    name: 'a gap that begins earlier',
    reason: 'byte-range',
    file: ranged(([, a, b, c]) => [0, a - 200, b, c]),
  },
  {
    name: 'a gap that begins one byte later',
    reason: 'byte-range',
    file: ranged(([, a, b, c]) => [0, a + 1, b, c]),
  },
  {
    name: 'a gap that ends later',
    reason: 'seal-spelling',
    file: ranged(([, a, b, c]) => [0, a, b + 50, c - 50]),
  },
  {
    name: 'a gap that ends earlier',
    reason: 'seal-spelling',
    file: ranged(([, a, b, c]) => [0, a, b - 50, c + 50]),
  },
  {
    name: 'a gap over the rest of the file',
    reason: 'seal-spelling',
    file: ranged(([, a, b, c]) => [0, a, b + c, 0]),
  },
  {
    name: 'a range that leaves the end unsealed',
    reason: 'end-of-file',
    file: ranged(([, a, b, c]) => [0, a, b, c - 30]),
  },
  { name: 'a range beyond the end', reason: 'truncated', file: ranged(([, a, b, c]) => [0, a, b, c + 5000]) },
  {
    name: 'a range of an enormous file',
    reason: 'truncated',
    file: ranged(([, a, b]) => [0, a, b, 9_999_999_999]),
  },
  { name: 'ranges that overlap', reason: 'byte-range', file: ranged(([, a, , c]) => [0, a, a - 100, c]) },
  { name: 'a negative range', reason: 'seal-spelling', file: ranged(([, a, b]) => [0, a, b, -30]) },
  {
    name: 'a range with a leading zero',
    reason: 'seal-spelling',
    file: ranged(([, a, b, c]) => [0, `0${a}`, b, c]),
  },
  {
    name: 'a range with a plus sign',
    reason: 'seal-spelling',
    file: ranged(([, a, b, c]) => [0, `+${a}`, b, c]),
  },
  {
    name: 'a range with a fraction',
    reason: 'seal-spelling',
    file: ranged(([, a, b, c]) => [0, `${a}.0`, b, c]),
  },
  {
    name: 'a range with a gap in a number',
    reason: 'byte-range',
    file: ranged(([, a, b, c]) => [0, `${String(a)[0] ?? ''} 1`, b, c]),
  },
  { name: 'a range of two numbers', reason: 'seal-spelling', file: ranged(([, a]) => [0, a]) },
  {
    name: 'a range in another object',
    reason: 'seal-spelling',
    file: spelled(RANGE, '/ByteRange 900 0 R'.padEnd(WIDTH)),
  },
  {
    name: 'a range under another name',
    reason: 'no-seal',
    file: ({ good }) => replaced(replaced(good, '/ByteRange', '/ByteRangf'), '/Type /Sig ', '/Type /Sig#'),
  },
  {
    name: 'a second range',
    reason: 'several-seals',
    file: spelled('>Empfangsbe', '>/ByteRange'),
  },
  { name: 'digits in capitals', reason: 'byte-range', file: digits((hex) => hex.toUpperCase()) },
  { name: 'a space between the digits', reason: 'byte-range', file: digits((hex) => `${hex.slice(0, -1)} `) },
  {
    name: 'a bracket among the digits',
    reason: 'byte-range',
    file: digits((hex) => hex.replace(/00$/, '><')),
  },
  { name: 'no digit at all', reason: 'byte-range', file: digits((hex) => ' '.repeat(hex.length)) },
  { name: 'nothing but zeros', reason: 'envelope-unreadable', file: digits((hex) => '0'.repeat(hex.length)) },
  {
    name: 'something behind the envelope',
    reason: 'envelope-padding',
    file: digits((hex) => hex.replace(/00$/, '01')),
  },
  {
    name: 'something in the middle of the zeros',
    reason: 'envelope-padding',
    file: digits((hex) => hex.replace(/(00){40}$/, `ff${'00'.repeat(39)}`)),
  },
  {
    name: 'a second envelope behind the first',
    reason: 'envelope-padding',
    file: digits((hex) => `${hex.slice(0, 3000)}${hex}`.slice(0, hex.length).replace(/0{4}$/, '3000')),
  },
  {
    name: 'an envelope of open length',
    reason: 'envelope-unreadable',
    file: digits((hex) => hex.replace(/^3082..../, '30800000')),
  },
  {
    name: 'an envelope that claims to be longer',
    reason: 'envelope-unreadable',
    file: digits((hex) => hex.replace(/^3082/, '3083')),
  },
  {
    name: 'the bytes of the envelope turned round',
    reason: 'envelope-unreadable',
    file: digits((hex) => Buffer.from(hex, 'hex').reverse().toString('hex')),
  },
  {
    name: 'another kind of signature',
    reason: 'seal-spelling',
    file: spelled('/ETSI.CAdES.detached', '/adbe.pkcs7.detached'),
  },
  { name: 'another filter', reason: 'seal-spelling', file: spelled('/Adobe.PPKLite', '/Adobe.PPKMSxx') },
  { name: 'other changes allowed', reason: 'seal-spelling', file: spelled('/P 1 /V', '/P 3 /V') },
  {
    name: 'a comment within the dictionary',
    reason: 'seal-spelling',
    file: spelled('\n/Reference', '%/Reference'),
  },
  {
    name: 'the name as a plain string',
    reason: 'seal-spelling',
    file: spelled('/Name <FEFF', '/Name (FEFF'),
  },
  { name: 'another time of sealing', reason: 'content-changed', file: spelled('/M (D:2026', '/M (D:2025') },
  { name: 'a time that is none', reason: 'seal-spelling', file: spelled(/\/M \(D:\d{8}/, '/M (D:20269999') },
  {
    name: 'another name of the holder',
    reason: 'content-changed',
    file: spelled('/Name <FEFF0053', '/Name <FEFF0054'),
  },
  {
    name: 'the seal outside of an object',
    reason: 'seal-spelling',
    file: spelled(/ 0 obj\n<<\/Type \/Sig/, ' 0 obx\n<</Type /Sig'),
  },
  {
    name: 'the object of the seal not closed',
    reason: 'seal-spelling',
    file: spelled(/>>>\nendobj/, '>>>\nendobx'),
  },
];
