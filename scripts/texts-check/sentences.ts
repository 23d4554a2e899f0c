import type { Text } from '#app/i18n/check/model.ts';

/** A full stop that ends no sentence: of an abbreviation of law or name, a single letter, an ordinal number. */
const INNER_STOP =
  /(?<=(?<!\p{L})(?:Abs|Nr|Art|Buchst|Ltd|Co|\p{L}|\d{1,2}))\.(?= ?[\p{L}\d(])(?! (?:Dann|Danach|Sie|Wir)\b)/gu;
const END = /(?<=[.!?]["“”’)]*)\s+|\n+/u;
const PLACE = /\{+\w+\}+/g;

/** The lines of a text as people see them. */
export function linesOf({ lines }: Text): readonly string[] {
  return lines.flatMap((line) => line.split('\n'));
}

/** The sentences of a text. What is put into its places counts as one word. */
export function sentencesOf({ lines }: Text): readonly string[] {
  return lines.flatMap(split);
}

function split(line: string): readonly string[] {
  const sentences = line.replace(PLACE, 'Wort').replace(INNER_STOP, '').split(END);
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Whether it is running text: labels and headings have no full stop and would distort every formula. */
export function isRunning(sentence: string): boolean {
  return /[.!?]["“”’)]*$/u.test(sentence);
}

/** The words as people see them; a compound with hyphens is one. */
export function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/[\s/]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** The parts of the words, bare of everything that is no letter or digit. */
export function partsOf(sentence: string): readonly string[] {
  return wordsOf(sentence).flatMap((word) => word.match(/[\p{L}\d]+/gu) ?? []);
}
