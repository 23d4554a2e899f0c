import type { Characters } from '../model.ts';
import groups from './din-91379.json' with { type: 'json' };

/** Line breaks, tabs and spaces belong to the data types, but stand in no group of the standard's list. */
const SPACE = ' ';
const LINES = ' \n';

const LONGEST_SEQUENCE = 3;
const MARK = /^\p{M}$/u;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const HIDDEN_BUT_LINES = /[^\P{C}\n]|[\u2028\u2029]/u;

/** DIN 91379: A for names of natural persons, B for other names, C for free text. */
const allowed: Readonly<Record<Characters, ReadonlySet<string>>> = {
  'din91379-a': setOf(SPACE, groups.N1),
  'din91379-b': setOf(SPACE, groups.N1, groups.N2),
  'din91379-c': setOf(LINES, groups.N1, groups.N2, groups.N3),
};

/**
 * The first character (with the marks on it) that the data type lacks, or `null`. `text` has to be in NFC.
 * Sequences of a letter and marks count as one: what stands in no register must not get into one.
 */
export function findForeign(text: string, characters: Characters): string | null {
  const set = allowed[characters];
  const letters = Array.from(text);
  for (let at = 0; at < letters.length;) {
    const length = matchLength(letters, at, set);
    if (length === 0) return clusterAt(letters, at);
    at += length;
  }
  return null;
}

/**
 * The first control character, override of the writing direction or zero-width character, or `null`.
 * They can make a name look like another one; only longer texts may have line breaks.
 */
export function findHidden(text: string, lines: 'one-line' | 'many-lines'): string | null {
  return (lines === 'one-line' ? HIDDEN : HIDDEN_BUT_LINES).exec(text)?.[0] ?? null;
}

/** `U+202E`: the name of a character that cannot be shown. */
export function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

function setOf(...more: readonly string[]): ReadonlySet<string> {
  const letters = [groups.letters, ...more].flatMap((group) => Array.from(group));
  return new Set([...letters, ...groups.sequences].map((entry) => entry.normalize('NFC')));
}

/** How many code points from here are one allowed letter or sequence; no mark may follow unread. */
function matchLength(letters: readonly string[], at: number, set: ReadonlySet<string>): number {
  if (!isMark(letters[at + 1])) return set.has(letters[at] ?? '') ? 1 : 0;
  for (let length = LONGEST_SEQUENCE; length > 1; length--) {
    const isWhole = at + length <= letters.length && !isMark(letters[at + length]);
    if (isWhole && set.has(letters.slice(at, at + length).join(''))) return length;
  }
  return 0;
}

/** Nothing below U+0300 is a mark; most letters are below. */
function isMark(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '\u0300' && MARK.test(letter);
}

function clusterAt(letters: readonly string[], at: number): string {
  let end = at + 1;
  while (isMark(letters[end])) end++;
  return letters.slice(at, end).join('');
}
