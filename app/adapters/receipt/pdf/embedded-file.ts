import { createHash } from 'node:crypto';
import type { PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';
import { byteString, pdfDate, textString } from './objects.ts';
import type { Objects } from './objects.ts';

export const DATA_FILE = 'data.json';

/** Embeds the answers for machines as an associated file (ISO 19005-3, 6.8). */
export function addDataFile(
  objects: Objects,
  { bytes, description, at }: { readonly bytes: Uint8Array; readonly description: string; readonly at: Date },
): PDFRef {
  const stream = objects.addStream(
    {
      Type: 'EmbeddedFile',
      Subtype: 'application/json',
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
    F: PDFString.of(DATA_FILE),
    UF: textString(DATA_FILE),
    Desc: textString(description),
    AFRelationship: 'Data',
    EF: { F: stream, UF: stream },
  });
}
