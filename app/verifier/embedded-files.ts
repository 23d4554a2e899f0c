import { find, sha256, toAscii } from './bytes.ts';
import { inflate } from './inflate.ts';
import type { Bytes, EmbeddedFile } from './model.ts';

/** Bytes of all that is unpacked of one document; nothing that we seal comes near it. */
const MOST_UNPACKED = 8_388_608;
const MOST_FILES = 16;

/**
 * The files inside a sealed prefix. Called only once the seal holds: then every byte was written by our own writer, whose
 * streams stand plainly in the file, each with its dictionary before it.
 */
export async function readEmbeddedFiles(prefix: Bytes): Promise<readonly EmbeddedFile[]> {
  const files: EmbeddedFile[] = [];
  const names = await namesByObject(prefix);
  let left = MOST_UNPACKED;
  for (const stream of streamsOf(prefix, '/Type /EmbeddedFile')) {
    const bytes = files.length < MOST_FILES ? await inflate(stream.body, left) : null;
    if (bytes === null) break;
    left -= bytes.length;
    const mediaType = nameIn(stream.dictionary) ?? 'application/octet-stream';
    const name = names.get(stream.object) ?? `${String(stream.object)}.bin`;
    files.push({ name, mediaType, bytes, sha256: await sha256(bytes) });
  }
  return files;
}

type Stream = { readonly object: number; readonly dictionary: string; readonly body: Bytes };

const LONGEST_DICTIONARY = 1024;

/** All streams whose dictionary says so. */
function* streamsOf(bytes: Bytes, type: string): Generator<Stream> {
  for (let at = find(bytes, type); at !== -1; at = find(bytes, type, at + 1)) {
    const from = Math.max(at - LONGEST_DICTIONARY, 0);
    const opening = /\n(\d{1,9}) 0 obj\n(<<[^]*)$/.exec(lastObject(toAscii(bytes.subarray(from, at))));
    const rest = toAscii(bytes.subarray(at, at + LONGEST_DICTIONARY));
    const closing = rest.indexOf('\nstream\n');
    if (!opening || closing === -1) continue;
    const dictionary = `${opening[2] ?? ''}${rest.slice(0, closing)}`;
    const length = Number(/\/Length (\d{1,9})\b/.exec(dictionary)?.[1]);
    const start = at + closing + '\nstream\n'.length;
    if (start + length <= bytes.length)
      yield { object: Number(opening[1]), dictionary, body: bytes.subarray(start, start + length) };
  }
}

/** From the last beginning of an object on. */
function lastObject(text: string): string {
  const at = text.lastIndexOf(' 0 obj\n');
  return at === -1 ? '' : text.slice(Math.max(text.lastIndexOf('\n', at), 0));
}

/** The media type: a name in which odd signs are written `#2F` (ISO 32000-1, 7.3.5). */
function nameIn(dictionary: string): string | undefined {
  const [, name] = /\/Subtype \/([\w.#+-]+)/.exec(dictionary) ?? [];
  return name?.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Names of files by the number of their stream, out of the file specifications in the object streams. */
async function namesByObject(prefix: Bytes): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  let left = MOST_UNPACKED;
  for (const { body } of streamsOf(prefix, '/Type /ObjStm')) {
    const bytes = await inflate(body, left);
    if (bytes === null) break;
    left -= bytes.length;
    for (const [, name = '', object] of toAscii(bytes).matchAll(SPECIFICATION))
      names.set(Number(object), name);
  }
  return names;
}

const SPECIFICATION = /\/Type \/Filespec\s+\/F \(([\w.-]{1,80})\)[^]{0,2000}?\/EF <<\s*\/F (\d{1,9}) 0 R/g;
