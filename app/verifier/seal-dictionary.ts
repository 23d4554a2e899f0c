import { countUpToTwo, find, fromHex, toAscii } from './bytes.ts';
import type { Bytes } from './model.ts';
import { demand, Refusal } from './refusal.ts';

/** The seal as it stands in a file: where the sealed prefix ends, and the room of the envelope. */
export type SealDictionary = {
  /** When it says it was sealed (ISO 8601). */
  readonly claimedAt: string;
  /** The envelope lies from `gapStart` up to `gapEnd`, its `<` and `>` included. */
  readonly gapStart: number;
  readonly gapEnd: number;
  /** Where the first revision ends. */
  readonly end: number;
  readonly room: Bytes;
};

const START = '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n/M (D:';

/** Our writer's spelling, to the byte: a file in another one is not ours, and none has two readings. */
const SPELLING = new RegExp(
  [
    String.raw`^<</Type /Sig /Filter /Adobe\.PPKLite /SubFilter /ETSI\.CAdES\.detached`,
    String.raw`/M \(D:(\d{14})Z\) /Name <[0-9A-F]*> /Reason <[0-9A-F]*>`,
    String.raw`/Reference \[<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 1 /V /1\.2>>>>\]`,
    String.raw`/ByteRange \[0 ([1-9][\d ]{9}) ([1-9][\d ]{9}) ([1-9][\d ]{9})\]`,
    String.raw`/Contents <`,
  ].join('\n'),
);

/** More than any name and reason need before the envelope begins. */
const LONGEST_HEAD = 4096;
/** Digits of the largest envelope: a chain of certificates and a time-stamp take a tenth of it. */
const LONGEST_ROOM = 262_144;

/** Finds the seal of the first revision. `isWhole` is false when more of the file was not read. Throws `Refusal`. */
export function readSealDictionary(bytes: Bytes, size: number): SealDictionary {
  const at = find(bytes, START);
  if (at === -1) throw new Refusal(find(bytes, '/ByteRange') === -1 ? 'no-seal' : 'seal-spelling');
  const spelled = SPELLING.exec(toAscii(bytes.subarray(at, at + LONGEST_HEAD)));
  demand(spelled !== null, 'seal-spelling');
  const [head, digits = '', ...range] = spelled;
  const numbers = range.map(paddedNumber);
  const [gapStart = 0, gapEnd = 0, rest = 0] = numbers;
  const end = gapEnd + rest;
  demand(gapStart === at + head.length - 1 && gapEnd > gapStart && rest > 0, 'byte-range');
  demand(gapEnd - gapStart <= LONGEST_ROOM, 'byte-range');
  demand(end <= size, 'truncated');
  demand(end <= bytes.length, 'too-large');
  const opening = toAscii(bytes.subarray(Math.max(at - 24, 0), at));
  const closing = toAscii(bytes.subarray(gapEnd, gapEnd + 10));
  demand(/\n[1-9]\d{0,9} 0 obj\n$/.test(opening) && closing === '>>\nendobj\n', 'seal-spelling');
  const room = toAscii(bytes.subarray(gapStart, gapEnd));
  demand(/^<(?:[0-9a-f]{2})+>$/.test(room), 'byte-range');
  return { claimedAt: isoOf(digits), gapStart, gapEnd, end, room: fromHex(room.slice(1, -1)) };
}

/** A number filled up with spaces behind it. */
function paddedNumber(text: string): number {
  const digits = text.trimEnd();
  demand(/^\d+$/.test(digits), 'byte-range');
  return Number(digits);
}

function isoOf(digits: string): string {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
  demand(!Number.isNaN(Date.parse(iso)), 'seal-spelling');
  return iso;
}

const HEADER = '%PDF-1.7\n';
/** What tells programs that the file is not text (ISO 32000-1, 7.5.2). */
const BINARY = [0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a];

/** A PDF of ours begins so, at its first byte. */
export function demandHeader(bytes: Bytes): void {
  const isHeader = toAscii(bytes.subarray(0, HEADER.length)) === HEADER;
  demand(isHeader && BINARY.every((byte, at) => bytes[HEADER.length + at] === byte), 'not-a-pdf');
}

/** One seal, one end, and that at the very end: the first revision is all there is of the prefix. */
export function demandOneRevision(prefix: Bytes): void {
  demand(countUpToTwo(prefix, '/ByteRange') === 1, 'several-seals');
  const ending = /\nendobj\nstartxref\n([1-9]\d{0,9})\n%%EOF\n$/.exec(toAscii(prefix.subarray(-64)));
  demand(ending !== null, 'end-of-file');
  demand(countUpToTwo(prefix, '\nstartxref\n') === 1, 'end-of-file');
  const table = Number(ending[1]);
  const there = toAscii(prefix.subarray(table, table + 48));
  demand(/^[1-9]\d{0,9} 0 obj\n<<\/Type \/XRef /.test(there), 'end-of-file');
}
