/** What is signed and the signature, cut out of a PDF by its /ByteRange (ISO 32000-2, 12.8.1). */
export function signedParts(pdf: Buffer): { readonly content: Buffer; readonly signature: Buffer } {
  const found = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(pdf.toString('latin1'));
  const [start = 0, length = 0, restart = 0, rest = 0] = (found ?? []).slice(1).map(Number);
  const hex = pdf.subarray(start + length + 1, restart - 1).toString('latin1');
  const padded = Buffer.from(hex, 'hex');
  // The place for the signature is larger than the signature: its own length (DER, two bytes) says where it ends.
  const size = 4 + padded.readUInt16BE(2);
  return {
    content: Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(restart, restart + rest)]),
    signature: padded.subarray(0, size),
  };
}
