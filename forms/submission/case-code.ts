import { checkCharacters, encode, group, isConsistent, readCharacters } from './crockford.ts';

/** 26 characters of 5 bits: 130 bits, more than anybody can try. */
const RANDOM_CHARACTERS = 26;
const LENGTH = RANDOM_CHARACTERS + 2;

/** The person's secret from 17 random bytes: 26 random characters and 2 check characters, no separators. */
export function makeCaseCode(random: Uint8Array): string {
  const text = encode(random, RANDOM_CHARACTERS);
  return text + checkCharacters(text);
}

/** What a person typed as the code it means (without separators); `null` when its check characters do not fit. */
export function parseCaseCode(typed: string): string | null {
  const text = readCharacters(typed);
  return isConsistent(text, LENGTH) ? text : null;
}

/** The code in groups of four, as it is shown. */
export function formatCaseCode(code: string): string {
  return group(code);
}
