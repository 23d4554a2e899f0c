import { createHash } from 'node:crypto';
import type { Composition } from '../page/composition.ts';
import type { Seal } from '../seal.ts';
import { addBody } from './body.ts';
import { addCatalog } from './catalog.ts';
import { PRODUCER } from './metadata.ts';
import { startObjects } from './objects.ts';
import type { Particulars } from './particulars.ts';
import { serialise } from './serialise.ts';
import { signInPlace, signatureDictionary } from './signature.ts';
import { pdfDate, plainString, textString } from './spelling.ts';

/** Writes pages, tags, data and metadata as one PDF (PDF/A-3a and PDF/UA-1) and seals it in its first revision. */
export async function writeDocument(
  composition: Composition,
  particulars: Particulars,
  seal: Seal,
): Promise<Uint8Array> {
  const objects = startObjects();
  const { at, title, sealReason: reason } = particulars;
  const signatureRef = objects.reserve();
  const body = addBody(objects, composition, { particulars, signatureRef });
  const root = addCatalog(objects, body, { particulars, signatureRef });
  const info = objects.add({
    Title: textString(title),
    Producer: plainString(PRODUCER),
    CreationDate: plainString(pdfDate(at)),
    ModDate: plainString(pdfDate(at)),
  });
  const { holder, envelopeBytes, envelope } = seal;
  const dictionary = signatureDictionary({ holder, reason, at, envelopeBytes });
  const raw = { ref: signatureRef, bytes: dictionary.bytes };
  const { file, rawAt } = serialise(objects.all(), raw, { root, info, id: fileId(particulars) });
  await signInPlace(file, { dictionary, dictionaryAt: rawAt, envelope });
  return file;
}

/** The same submission gives the same id, another one another. */
const fileId = ({ data, reference, at }: Particulars): string =>
  createHash('sha256').update(data).update(reference).update(at.toISOString()).digest('hex').slice(0, 32);
