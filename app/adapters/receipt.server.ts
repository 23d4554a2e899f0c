import type { Ports } from '#app/usecases/ports.ts';
import type { ReceiptDocument } from '#app/usecases/receipt-document.ts';
import { chaptersOf } from './receipt/chapters-of.ts';
import { openNotoFamilies } from './receipt/font/noto.ts';
import { inFours } from './receipt/in-fours.ts';
import { composeLetter } from './receipt/page/compose-letter.ts';
import { composeReceipt } from './receipt/page/compose-receipt.ts';
import type { Content } from './receipt/page/compose-receipt.ts';
import type { EmbeddedFile } from './receipt/pdf/particulars.ts';
import { sealPaper } from './receipt/sealed-paper.ts';
import type { Letterhead } from './receipt/sealed-paper.ts';
import type { Seal } from './receipt/seal.ts';
import { openTypesetter } from './receipt/text/typesetter.ts';

/** Opens the writer of sealed receipts and letters. Fonts are prepared once for both. */
export async function openPaper({
  seal,
}: {
  readonly seal: Seal;
}): Promise<Pick<Ports, 'receipts' | 'letters'>> {
  const typeset = openTypesetter(await openNotoFamilies());
  const given = { seal, typeset };
  return {
    receipts: {
      make: (document) => {
        const { payloadDescription: description } = document.words;
        const payload = document.files.map((file) => ({ ...file, description }));
        const files = [...payload, readableFile(document)];
        const paper = { ...document, at: document.receivedAt, files };
        return sealPaper(paper, given, (letterhead) =>
          composeReceipt(contentOf(document, letterhead), typeset),
        );
      },
    },
    letters: {
      make: (letter) =>
        sealPaper({ ...letter, files: [] }, given, (letterhead) =>
          composeLetter({ ...letter, ...letterhead }, typeset),
        ),
    },
  };
}

/** The answers as they are printed, so that whoever checks the file reads labels and not the names of fields. */
function readableFile({ review, words }: ReceiptDocument): EmbeddedFile {
  const answers = review.map(({ heading, rows }) => ({
    heading,
    rows: rows.map(({ label, lines }) => ({ label, lines })),
  }));
  return {
    name: 'readable.json',
    mediaType: 'application/json',
    bytes: Buffer.from(JSON.stringify(answers)),
    relationship: 'Supplement',
    description: words.readableDescription,
  };
}

function contentOf(document: ReceiptDocument, letterhead: Letterhead): Content {
  const { agency, words } = document;
  const { name, size, sha256: hash } = words.documentColumns;
  return {
    ...letterhead,
    contact: [...agency.address, agency.phone, agency.email].filter((part) => part !== '').join(' · '),
    title: document.title,
    facts: document.facts.map(({ label, value }) => ({ label, lines: [value] })),
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
