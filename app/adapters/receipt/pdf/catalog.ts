import { deflateSync } from 'node:zlib';
import type { Body } from './body.ts';
import { srgbProfile } from './colour-profile.ts';
import { addEmbeddedFiles } from './embedded-file.ts';
import { xmpPacket } from './metadata.ts';
import type { Objects } from './objects.ts';
import type { Particulars } from './particulars.ts';
import { plainString, textString } from './spelling.ts';
import type { Literal, Ref } from './spelling.ts';

const SIGNATURES_EXIST = 1;
const APPEND_ONLY = 2;

/**
 * What goes beyond PDF 1.7 (ISO 32000-1, 7.12): signatures in the form of CAdES (level 2), and what is added to them later,
 * security stores and time stamps over the document (level 5). Said at once, so that no update has to change it.
 */
const ETSI_EXTENSION = { BaseVersion: '1.7', ExtensionLevel: 5 };

/** The root of the document: what PDF/A and PDF/UA want said of the whole, the data for machines, and the seal. */
export function addCatalog(
  objects: Objects,
  body: Body,
  { particulars, signatureRef }: { readonly particulars: Particulars; readonly signatureRef: Ref },
): Ref {
  const { at, language, title } = particulars;
  const { associated, names } = addEmbeddedFiles(objects, particulars);
  return objects.add({
    Type: 'Catalog',
    Extensions: { ESIC: ETSI_EXTENSION },
    Pages: body.pages,
    Lang: textString(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: body.structure,
    Outlines: body.bookmarks,
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: objects.addPlainStream(
      { Type: 'Metadata', Subtype: 'XML' },
      xmpPacket({ title, at, language }),
    ),
    OutputIntents: [outputIntent(objects)],
    AF: associated,
    Names: { EmbeddedFiles: { Names: names } },
    AcroForm: { Fields: body.fields, SigFlags: SIGNATURES_EXIST + APPEND_ONLY },
    Perms: { DocMDP: signatureRef },
  });
}

/** The same in every document, so it is deflated once. */
const PROFILE = deflateSync(srgbProfile());

const outputIntent = (objects: Objects): Literal => ({
  Type: 'OutputIntent',
  S: 'GTS_PDFA1',
  OutputConditionIdentifier: plainString('sRGB'),
  Info: plainString('sRGB IEC61966-2.1'),
  DestOutputProfile: objects.addPlainStream({ N: 3, Filter: 'FlateDecode' }, PROFILE),
});
