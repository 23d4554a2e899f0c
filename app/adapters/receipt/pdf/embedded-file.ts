import { createHash } from 'node:crypto';
import type { Objects } from './objects.ts';
import type { EmbeddedFile, Particulars } from './particulars.ts';
import { byteString, pdfDate, plainString, textString } from './spelling.ts';
import type { Literal, Ref } from './spelling.ts';

/** Embeds the files for machines as associated files (ISO 19005-3, 6.8), in their order; the entries for the catalog. */
export function addEmbeddedFiles(
  objects: Objects,
  { files, at }: Pick<Particulars, 'files' | 'at'>,
): { readonly associated: readonly Ref[]; readonly names: readonly Literal[] } {
  const added = files.map((file) => ({ name: file.name, ref: addFile(objects, file, at) }));
  // A name tree is sorted (ISO 32000-1, 7.9.6); names of files are plain ASCII, so by their characters.
  const sorted = [...added].sort((left, right) => (left.name < right.name ? -1 : 1));
  return {
    associated: added.map(({ ref }) => ref),
    names: sorted.flatMap(({ name, ref }) => [textString(name), ref]),
  };
}

function addFile(
  objects: Objects,
  { name, mediaType, bytes, relationship, description }: EmbeddedFile,
  at: Date,
): Ref {
  const stream = objects.addStream(
    {
      Type: 'EmbeddedFile',
      Subtype: mediaType,
      Params: {
        Size: bytes.length,
        ModDate: plainString(pdfDate(at)),
        // MD5 is what the format prescribes for noticing damage; the seal is what proves the bytes.
        CheckSum: byteString(createHash('md5').update(bytes).digest()),
      },
    },
    bytes,
  );
  return objects.add({
    Type: 'Filespec',
    F: plainString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
}
