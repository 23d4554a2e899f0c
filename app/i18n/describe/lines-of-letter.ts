import { linesOf } from './lines-of.ts';

/** What a caseworker wrote for a letter, in lines: what marks a heading there is drawn in the letter alone. */
export function linesOfLetter(text: string): readonly string[] {
  return linesOf(text).map((line) => line.replace(/^# /, ''));
}
