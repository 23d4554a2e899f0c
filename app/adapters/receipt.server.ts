import { createHash } from 'node:crypto';
import type { Receipts } from '#app/usecases/ports.ts';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';
import { chaptersOf } from './receipt/chapters-of.ts';
import { openNotoFamilies } from './receipt/font/noto.ts';
import { compose } from './receipt/page/compose.ts';
import type { Content } from './receipt/page/compose.ts';
import { sealAppearance } from './receipt/page/seal-appearance.ts';
import type { EmbeddedFile } from './receipt/pdf/particulars.ts';
import { writeDocument } from './receipt/pdf/document.ts';
import type { Seal } from './receipt/seal.ts';
import { openTypesetter } from './receipt/text/typesetter.ts';

/** The language of receipts: that of administrative procedure (§ 23 Abs. 1 VwVfG). */
const LANGUAGE = 'de';

/** Opens the writer of sealed receipts. Fonts are prepared once. */
export async function openReceipts({ seal }: { readonly seal: Seal }): Promise<Receipts> {
  const typeset = openTypesetter(await openNotoFamilies());
  return {
    make: (document) => {
      const { words } = document;
      const sha256 = createHash('sha256').update(document.data).digest();
      const target = `${document.verifyUrl}#${document.reference}.${sha256.toString('base64url')}`;
      const composition = compose(
        contentOf(document, { seal, target, sha256: sha256.toString('hex') }),
        typeset,
      );
      const particulars = {
        language: LANGUAGE,
        title: document.title,
        reference: document.reference,
        at: document.receivedAt,
        data: document.data,
        files: embeddedFiles(document),
        qrText: target,
        sealReason: words.sealReason,
        sealName: words.seal,
        sealAppearance: (width: number) =>
          sealAppearance({ title: words.seal, holder: seal.holder, width }, typeset),
      };
      return writeDocument(composition, particulars, seal);
    },
  };
}

const DATA_FILE = 'data.json';

/** What a machine reads: the answers, the same in the service's format, and the log of receipts up to here. */
function embeddedFiles({ data, files, anchor, words }: ReceiptDocument): readonly EmbeddedFile[] {
  const description = words.dataDescription;
  const answers = {
    name: DATA_FILE,
    mediaType: 'application/json',
    bytes: data,
    relationship: 'Data',
  } as const;
  const others = files.map((file) => ({ ...file, description: words.payloadDescription }));
  const log = {
    name: 'receipt-log.json',
    mediaType: 'application/json',
    bytes: anchor,
    relationship: 'Supplement',
    description: words.anchorDescription,
  } as const;
  return [{ ...answers, description }, ...others, log];
}

function contentOf(
  document: ReceiptDocument,
  { seal, target, sha256 }: { readonly seal: Seal; readonly target: string; readonly sha256: string },
): Content {
  const { agency, words } = document;
  const { name, size, sha256: hash } = words.documentColumns;
  return {
    frame: {
      agency: agency.name,
      reference: document.reference,
      warning: seal.isDevelopment ? words.development : null,
      pageOf: words.pageOf,
    },
    contact: [...agency.address, agency.phone, agency.email].filter((part) => part !== '').join(' · '),
    title: document.title,
    facts: document.facts.map(({ label, value }) => ({ label, lines: [value] })),
    seal: {
      sealExplained: words.sealExplained,
      verify: words.verify,
      verifyUrl: document.verifyUrl,
      verifyTarget: target,
      qrAlternative: words.qrAlternative,
      dataHash: words.dataHash,
      dataHashValue: inFours(sha256),
    },
    sections: chaptersOf(document.review),
    translation: document.translation && {
      ...document.translation,
      sections: chaptersOf(document.translation.review),
    },
    documents: {
      heading: words.documentsHeading,
      columns: [name, size, hash],
      rows: document.documents.map((one) => [one.name, one.size, inFours(one.sha256)]),
    },
  };
}

/** Long digits are compared by eye in groups of four. */
const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');
