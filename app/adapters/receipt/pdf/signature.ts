import { pdfDate, textString } from './spelling.ts';

/** A signature dictionary as bytes, with gaps of fixed width for what is known only when all else is written. */
export type SignatureDictionary = {
  readonly bytes: Uint8Array;
  /** Where the gap of the byte range lies in these bytes, and where the `<` of the envelope. */
  readonly byteRangeAt: number;
  readonly contentsAt: number;
  readonly contentsBytes: number;
};

const NUMBER_WIDTH = 10;
const BYTE_RANGE_GAP = ' '.repeat(3 * (NUMBER_WIDTH + 1));

/** PAdES (ETSI EN 319 142-1) as a certification that allows no change at all (DocMDP, P 1). */
export function signatureDictionary({
  holder,
  reason,
  at,
  envelopeBytes,
}: {
  readonly holder: string;
  readonly reason: string;
  readonly at: Date;
  readonly envelopeBytes: number;
}): SignatureDictionary {
  const start = [
    '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/M (${pdfDate(at)}) /Name ${textString(holder).text} /Reason ${textString(reason).text}`,
    '/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 1 /V /1.2>>>>]',
    '/ByteRange [0',
  ].join('\n');
  const middle = `${start}${BYTE_RANGE_GAP}]\n/Contents `;
  return {
    bytes: Buffer.from(`${middle}<${'0'.repeat(envelopeBytes * 2)}>>>`, 'latin1'),
    byteRangeAt: start.length,
    contentsAt: middle.length,
    contentsBytes: envelopeBytes * 2 + 2,
  };
}

/** Fills the gaps of a finished file in place: the byte range first, because it is signed too. */
export async function signInPlace(
  file: Buffer,
  {
    dictionary,
    dictionaryAt,
    envelope,
  }: {
    readonly dictionary: SignatureDictionary;
    readonly dictionaryAt: number;
    readonly envelope: (signed: readonly Uint8Array[]) => Promise<Uint8Array>;
  },
): Promise<void> {
  const gapStart = dictionaryAt + dictionary.contentsAt;
  const gapEnd = gapStart + dictionary.contentsBytes;
  const range = [gapStart, gapEnd, file.length - gapEnd].map(
    (value) => ` ${String(value).padEnd(NUMBER_WIDTH)}`,
  );
  file.write(range.join(''), dictionaryAt + dictionary.byteRangeAt, 'latin1');
  const signature = await envelope([file.subarray(0, gapStart), file.subarray(gapEnd)]);
  const hex = Buffer.from(signature).toString('hex');
  if (hex.length > dictionary.contentsBytes - 2)
    throw new RangeError('The envelope is longer than the room kept for it.');
  file.write(hex, gapStart + 1, 'latin1');
}
