import type { Line, TextStyle } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';

type Room = { readonly style: TextStyle; readonly width: number };

/** Lines that begin anew each. A blank between them keeps their words apart where the text is copied. */
export function typesetLines(
  lines: readonly string[],
  { style, width }: Room,
  typeset: Typesetter,
): readonly Line[] {
  const last = lines.length - 1;
  return lines.flatMap((line, index) => typeset(index === last ? line : `${line} `, style, width));
}

/** Words of ours: in Leichte Sprache each sentence has a line of its own (Anlage 2 Teil 2 Nr. 9 BITV 2.0). */
export function typesetWords(text: string, room: Room, typeset: Typesetter): readonly Line[] {
  return typesetLines(text.split('\n'), room, typeset);
}
