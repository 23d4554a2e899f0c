import { demandOurs } from './foreign-spelling.ts';
import type { Reader } from './reader.ts';

/** The objects of one update as they come, and where each begins. */
export type UpdateObjects = {
  readonly reader: Reader;
  readonly places: ReadonlyMap<number, number>;
  /** Reads `n 0 obj` and a pattern, if that comes next: of a number that is new, or of `known`. */
  readonly open: (pattern: RegExp, known?: number) => Opened | null;
  /** Reads an object that is spelled exactly so. */
  readonly expect: (number: number, text: string) => void;
};

type Opened = { readonly number: number; readonly groups: readonly string[] };

/** `size`: the first number that is free. */
export function openUpdateObjects(reader: Reader, size: number): UpdateObjects {
  const places = new Map<number, number>();
  const note = (number: number, at: number): void => {
    demandOurs(!places.has(number));
    places.set(number, at);
  };
  return {
    reader,
    places,
    open: (pattern, known) => {
      const at = reader.place();
      const found = reader.match(new RegExp(`^([1-9]\\d{0,8}) 0 obj\n${pattern.source}`));
      if (found === null) return null;
      const [number, ...groups] = [Number(found[0]), ...found.slice(1)];
      demandOurs(number >= size || number === known);
      note(number, at);
      return { number, groups };
    },
    expect: (number, text) => {
      note(number, reader.place());
      reader.expect(`${String(number)} 0 obj\n${text}\nendobj\n`);
    },
  };
}
