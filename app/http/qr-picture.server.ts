import { create } from 'qrcode';

/** A QR code as a path of SVG in units of one module, the light margin of ISO/IEC 18004 included. */
export type QrPicture = { readonly side: number; readonly path: string };

const QUIET_ZONE = 4;

/** Draws a text. What it says is kept nowhere: the picture is made with the page. */
export function drawQrPicture(text: string): QrPicture {
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from(data.subarray(row * size, (row + 1) * size), (isDark) => (isDark === 0 ? '0' : '1')).join(''),
  );
  const runs = rows.flatMap((row, y) =>
    Array.from(row.matchAll(/1+/g), ({ index, 0: { length } }) => {
      const corner = `M${String(index + QUIET_ZONE)} ${String(y + QUIET_ZONE)}`;
      return `${corner}h${String(length)}v1h-${String(length)}z`;
    }),
  );
  return { side: size + 2 * QUIET_ZONE, path: runs.join('') };
}
