import type { Characters } from '../model.ts';
import { codePointName, findForeign, findHidden } from './characters.ts';
import type { Wrong } from './kind.ts';
import { lengthOf } from './typed.ts';

export type Limits = {
  readonly max: number;
  readonly characters: Characters;
  readonly lines: 'one-line' | 'many-lines';
};

/** Whether a text fits its limits. A character that cannot be shown is named by its code point. */
export function checkWords(text: string, { max, characters, lines }: Limits): Omit<Wrong, 'part'> | null {
  const hidden = findHidden(text, lines);
  if (hidden !== null) return { code: 'control-characters', params: { character: codePointName(hidden) } };
  const foreign = findForeign(text, characters);
  if (foreign !== null) return { code: 'characters', params: { character: foreign } };
  const length = lengthOf(text);
  return length > max ? { code: 'too-long', params: { max, length, over: length - max } } : null;
}
