import { deflate } from './deflate.ts';
import { Ref, spell, spellDictionary } from './spelling.ts';
import type { Entries, Literal } from './spelling.ts';

/** A numbered object as it will stand in the file; a stream's text is its dictionary. */
export type Written = { readonly ref: Ref; readonly text: string; readonly stream: Uint8Array | null };

/** The numbered objects of one PDF in the making. */
export type Objects = {
  /** A number for an object that others refer to before it is written. */
  readonly reserve: () => Ref;
  readonly add: (value: Literal, as?: Ref) => Ref;
  /** A stream that is deflated here. */
  readonly addStream: (entries: Entries, bytes: Uint8Array) => Ref;
  /** A stream whose bytes are written as they are. */
  readonly addPlainStream: (entries: Entries, bytes: Uint8Array) => Ref;
  /** By their numbers. */
  readonly all: () => readonly Written[];
};

export function startObjects(): Objects {
  const written: Written[] = [];
  let last = 0;
  const reserve = (): Ref => new Ref((last += 1));
  const write = (object: Written): Ref => {
    written.push(object);
    return object.ref;
  };
  const addPlainStream: Objects['addPlainStream'] = (entries, bytes) =>
    write({ ref: reserve(), text: spellDictionary({ ...entries, Length: bytes.length }), stream: bytes });
  return {
    reserve,
    add: (value, ref = reserve()) => write({ ref, text: spell(value), stream: null }),
    addStream: (entries, bytes) => addPlainStream({ ...entries, Filter: 'FlateDecode' }, deflate(bytes)),
    addPlainStream,
    all: () => written.toSorted((left, right) => left.ref.number - right.ref.number),
  };
}
