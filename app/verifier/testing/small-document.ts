import { deflateSync } from 'node:zlib';
import { signInPlace, signatureDictionary } from '../../adapters/receipt/pdf/signature.ts';
import { SEALED_AT } from './seals.ts';

type Wishes = {
  readonly text?: string;
  readonly at?: Date;
  readonly envelopeBytes?: number;
  /** Before it is sealed: each change keeps the length. */
  readonly change?: (file: Buffer) => Buffer;
};

/** A document of one empty page in the spelling of our writer, sealed by any envelope: small, and made in a moment. */
export async function smallDocument(
  envelope: (signed: readonly Uint8Array[]) => Uint8Array,
  {
    text = '{"reference":"GA-2026-7K3M-Q9"}',
    at = SEALED_AT,
    envelopeBytes = 2048,
    change = (file) => file,
  }: Wishes = {},
): Promise<Buffer> {
  const dictionary = signatureDictionary({
    holder: 'Stadt Musterhausen',
    reason: 'Eingang',
    at,
    envelopeBytes,
  });
  const body = deflateSync(text);
  const embedded = `<<\n/Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Filter /FlateDecode\n/Length ${body.length}\n>>`;
  const out: Buffer[] = [];
  const offsets: number[] = [];
  const put = (...parts: readonly (string | Uint8Array)[]): void => {
    for (const part of parts)
      out.push(Buffer.from(typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
  };
  const length = (): number => out.reduce((sum, part) => sum + part.length, 0);
  const object = (number: number, ...parts: readonly (string | Uint8Array)[]): void => {
    offsets[number] = length();
    put(`${number} 0 obj\n`, ...parts, '\nendobj\n');
  };
  put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  object(2, embedded, '\nstream\n', body, '\nendstream');
  object(3, '<</Type /Page /Parent 4 0 R /MediaBox [0 0 595 842] /Contents 6 0 R>>');
  object(4, '<</Type /Pages /Kids [3 0 R] /Count 1>>');
  object(5, '<</Type /Catalog /Pages 4 0 R /Perms <</DocMDP 1 0 R>>>>');
  object(6, '<</Length 14>>\nstream\nq 1 0 0 1 0 0 Q\nendstream');
  object(1, dictionary.bytes);
  const table = length();
  offsets[7] = table;
  const rows = Buffer.from([0, 1, 2, 3, 4, 5, 6, 7].flatMap((number) => entry(offsets[number])));
  const xref = deflateSync(rows);
  const head = `<</Type /XRef /Size 8 /W [1 4 2] /Root 5 0 R /Filter /FlateDecode /Length ${xref.length}>>`;
  put(`7 0 obj\n`, head, '\nstream\n', xref, `\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`);
  const file = change(Buffer.concat(out));
  const dictionaryAt = (offsets[1] ?? 0) + '1 0 obj\n'.length;
  await signInPlace(file, {
    dictionary,
    dictionaryAt,
    envelope: (signed) => Promise.resolve(envelope(signed)),
  });
  return file;
}

const entry = (offset: number | undefined): readonly number[] =>
  offset === undefined ? [0, 0, 0, 0, 0, 255, 255] : [1, 0, 0, offset >> 8, offset & 0xff, 0, 0];
