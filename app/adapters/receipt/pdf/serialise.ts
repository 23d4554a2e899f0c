import { deflate } from './deflate.ts';
import type { Written } from './objects.ts';
import type { Ref } from './spelling.ts';

export type Trailer = { readonly root: Ref; readonly info: Ref; readonly id: string };

/** An object whose bytes must stand in the file as they are. */
export type RawObject = { readonly ref: Ref; readonly bytes: Uint8Array };

/** Objects of one object stream; small enough that a viewer need not inflate all for one. */
const OBJECTS_PER_STREAM = 200;

type Entry = readonly [kind: 1 | 2, place: number, index: number];

/**
 * Writes a PDF 1.7 file: streams and the raw object plainly, all else in object streams, with a cross-reference stream
 * (ISO 32000-1, 7.5.7 and 7.5.8). It knows where the raw object lies.
 */
export function serialise(
  objects: readonly Written[],
  raw: RawObject,
  trailer: Trailer,
): { readonly file: Buffer; readonly rawAt: number } {
  const out = startOutput();
  const entries = new Map<number, Entry>();
  const writePlain = (number: number, ...parts: readonly Uint8Array[]): void => {
    entries.set(number, [1, out.length(), 0]);
    out.write(latin1(`${String(number)} 0 obj\n`), ...parts, latin1('\nendobj\n'));
  };
  out.write(latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'));
  for (const { ref, text, stream } of objects) {
    if (stream !== null) writePlain(ref.number, ...streamParts(text, stream));
  }
  const rawAt = out.length() + `${String(raw.ref.number)} 0 obj\n`.length;
  writePlain(raw.ref.number, raw.bytes);
  const small = objects.filter(({ stream }) => stream === null);
  let next = Math.max(raw.ref.number, ...objects.map(({ ref }) => ref.number)) + 1;
  for (let start = 0; start < small.length; start += OBJECTS_PER_STREAM, next += 1) {
    const group = small.slice(start, start + OBJECTS_PER_STREAM);
    writePlain(next, ...objectStream(group));
    for (const [index, { ref }] of group.entries()) entries.set(ref.number, [2, next, index]);
  }
  const xrefAt = out.length();
  entries.set(next, [1, xrefAt, 0]);
  out.write(
    latin1(`${String(next)} 0 obj\n`),
    ...xrefStream(entries, next + 1, trailer),
    latin1(`\nendobj\nstartxref\n${String(xrefAt)}\n%%EOF\n`),
  );
  return { file: out.file(), rawAt };
}

function startOutput() {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    length: () => length,
    write: (...more: readonly Uint8Array[]): void => {
      parts.push(...more);
      for (const part of more) length += part.length;
    },
    file: () => Buffer.concat(parts),
  };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const streamParts = (dictionary: string, body: Uint8Array): readonly Uint8Array[] => [
  latin1(`${dictionary}\nstream\n`),
  body,
  latin1('\nendstream'),
];

function objectStream(group: readonly Written[]): readonly Uint8Array[] {
  let offset = 0;
  const index = group.map(({ ref, text }) => {
    const entry = `${String(ref.number)} ${String(offset)}`;
    offset += text.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const body = deflate(latin1(head + group.map(({ text }) => text).join('\n')));
  const dictionary = `<</Type /ObjStm /N ${String(group.length)} /First ${String(head.length)} /Filter /FlateDecode /Length ${String(body.length)}>>`;
  return streamParts(dictionary, body);
}

const ENTRY_BYTES = 7;

function xrefStream(
  entries: ReadonlyMap<number, Entry>,
  size: number,
  { root, info, id }: Trailer,
): readonly Uint8Array[] {
  const table = Buffer.alloc(size * ENTRY_BYTES);
  for (const [number, [kind, place, index]] of entries) {
    const at = number * ENTRY_BYTES;
    table.writeUInt8(kind, at);
    table.writeUInt32BE(place, at + 1);
    table.writeUInt16BE(index, at + 5);
  }
  // Object 0 heads the list of free objects.
  table.writeUInt16BE(0xffff, 5);
  const body = deflate(table);
  const dictionary = `<</Type /XRef /Size ${String(size)} /W [1 4 2] /Root ${root.text} /Info ${info.text} /ID [<${id}> <${id}>] /Filter /FlateDecode /Length ${String(body.length)}>>`;
  return streamParts(dictionary, body);
}
