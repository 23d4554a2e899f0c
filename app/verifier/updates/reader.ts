import { toAscii } from '../bytes.ts';
import type { Bytes } from '../model.ts';
import { demandOurs } from './foreign-spelling.ts';

/** Reads bytes from the front to the back; what is not as expected is a `ForeignSpelling`. */
export type Reader = {
  readonly place: () => number;
  readonly isAtEnd: () => boolean;
  /** Exactly this text comes next. */
  readonly expect: (text: string) => void;
  /** The groups of a pattern that begins with `^`, if that is what comes next; then it is read. */
  readonly match: (pattern: RegExp) => readonly string[] | null;
  readonly take: (length: number) => Bytes;
  /** Up to this text, which is read as well. */
  readonly takeUntil: (text: string, most: number) => Bytes;
};

/** Longer than anything of ours that a pattern describes. */
const LONGEST_MATCH = 2048;

export function openReader(bytes: Bytes, from: number): Reader {
  let at = from;
  const take = (length: number): Bytes => {
    demandOurs(length >= 0 && at + length <= bytes.length);
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    place: () => at,
    isAtEnd: () => at === bytes.length,
    expect: (text) => {
      demandOurs(toAscii(take(text.length)) === text);
    },
    match: (pattern) => {
      const [whole, ...groups] = pattern.exec(toAscii(bytes.subarray(at, at + LONGEST_MATCH))) ?? [];
      if (whole === undefined) return null;
      at += whole.length;
      return groups;
    },
    take,
    takeUntil: (text, most) => {
      const window = toAscii(bytes.subarray(at, at + most));
      const length = window.indexOf(text);
      demandOurs(length !== -1);
      const taken = take(length);
      take(text.length);
      return taken;
    },
  };
}
