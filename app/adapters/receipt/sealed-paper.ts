import { createHash } from 'node:crypto';
import type { SealedDocument, SealingWords } from '#app/usecases/receipt-document.ts';
import type { Composition } from './page/composition.ts';
import type { Frame } from './page/page-frame.ts';
import { sealAppearance } from './page/seal-appearance.ts';
import type { SealWords } from './page/seal-panel.ts';
import { writeDocument } from './pdf/document.ts';
import type { EmbeddedFile } from './pdf/particulars.ts';
import { inFours } from './in-fours.ts';
import type { Seal } from './seal.ts';
import type { Typesetter } from './text/typesetter.ts';

/** The language of receipts and letters: that of administrative procedure (§ 23 Abs. 1 VwVfG). */
const LANGUAGE = 'de';

type Paper = SealedDocument & {
  readonly at: Date;
  readonly words: SealingWords;
  /** Embedded between `data.json` and the log. */
  readonly files: readonly EmbeddedFile[];
};

/** What is the same on all paper: what stands around the body of every page, and the words beside the seal. */
export type Letterhead = { readonly frame: Frame; readonly seal: SealWords };

/** Seals what was laid out, with data and the log embedded, and a QR code that leads to the verification. */
export function sealPaper(
  paper: Paper,
  { seal, typeset }: { readonly seal: Seal; readonly typeset: Typesetter },
  layOut: (letterhead: Letterhead) => Composition,
): Promise<Uint8Array> {
  const { words, reference, title, at, data } = paper;
  const sha256 = createHash('sha256').update(data).digest();
  const target = `${paper.verifyUrl}#${reference}.${sha256.toString('base64url')}`;
  const frame = {
    agency: paper.agency.name,
    reference,
    warning: seal.isDevelopment ? words.development : null,
    pageOf: words.pageOf,
  };
  const sealWords = {
    sealExplained: words.sealExplained,
    verify: words.verify,
    verifyUrl: paper.verifyUrl,
    verifyTarget: target,
    qrAlternative: words.qrAlternative,
    dataHash: words.dataHash,
    dataHashValue: inFours(sha256.toString('hex')),
  };
  const particulars = {
    language: LANGUAGE,
    title,
    reference,
    at,
    data,
    files: embeddedFiles(paper),
    qrText: target,
    sealReason: words.sealReason,
    sealName: words.seal,
    sealAppearance: (width: number) =>
      sealAppearance({ title: words.seal, holder: seal.holder, width }, typeset),
  };
  return writeDocument(layOut({ frame, seal: sealWords }), particulars, seal);
}

/** What a machine reads: the data, other files with it, and the log of receipts up to here. */
function embeddedFiles({ data, files, anchor, words }: Paper): readonly EmbeddedFile[] {
  const mediaType = 'application/json';
  return [
    {
      name: 'data.json',
      mediaType,
      bytes: data,
      relationship: 'Data',
      description: words.dataDescription,
    },
    ...files,
    {
      name: 'receipt-log.json',
      mediaType,
      bytes: anchor,
      relationship: 'Supplement',
      description: words.anchorDescription,
    },
  ];
}
