import { createHash } from 'node:crypto';
import type { PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';
import { byteString, pdfDate, textString } from './objects.ts';
import type { Literal, Objects } from './objects.ts';
import type { EmbeddedFile, Particulars } from './particulars.ts';

/** Embeds the files for machines as associated files (ISO 19005-3, 6.8), in their order; the entries for the catalog. */
export function addEmbeddedFiles(
  objects: Objects,
  { files, at }: Pick<Particulars, 'files' | 'at'>,
): { readonly associated: readonly PDFRef[]; readonly names: readonly Literal[] } {
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
): PDFRef {
  const stream = objects.addStream(
    {
      Type: 'EmbeddedFile',
      Subtype: mediaType,
      Params: {
        Size: bytes.length,
        ModDate: PDFString.of(pdfDate(at)),
        // MD5 is what the format prescribes for noticing damage; the seal is what proves the bytes.
        CheckSum: byteString(createHash('md5').update(bytes).digest()),
      },
    },
    bytes,
  );
  return objects.add({
    Type: 'Filespec',
    F: PDFString.of(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
}
