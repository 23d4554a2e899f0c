import { checkCharacters, encode, group, isConsistent, readCharacters } from './crockford.ts';

const RANDOM_CHARACTERS = 10;
const LENGTH = RANDOM_CHARACTERS + 2;

/** A submission's public number from at least 7 random bytes, e.g. `S7K3-M9QP-XH42`. */
export function makeReference(random: Uint8Array): string {
  const text = encode(random, RANDOM_CHARACTERS);
  return group(text + checkCharacters(text));
}

/** What a person typed as the reference it means; `null` when its check characters do not fit. */
export function parseReference(typed: string): string | null {
  const text = readCharacters(typed);
  return isConsistent(text, LENGTH) ? group(text) : null;
}
