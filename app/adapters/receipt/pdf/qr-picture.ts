import { create } from 'qrcode';
import type { Objects } from './objects.ts';
import type { Ref } from './spelling.ts';

/** Light modules around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;

/** A fixed mask: looking for the best one took a quarter of the time of a whole receipt, and readers do not need it. */
const MASK = 2;

/** The QR code of a text as a picture of one bit per module. */
export function addQrPicture(objects: Objects, text: string): Ref {
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    maskPattern: MASK,
  });
  const side = modules.size + 2 * QUIET_ZONE;
  const rowBytes = Math.ceil(side / 8);
  const pixels = Buffer.alloc(side * rowBytes, 0xff);
  modules.data.forEach((isDark, index) => {
    if (isDark === 0) return;
    const column = (index % modules.size) + QUIET_ZONE;
    const at = (Math.floor(index / modules.size) + QUIET_ZONE) * rowBytes + (column >> 3);
    pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (column % 8));
  });
  return objects.addStream(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: side,
      Height: side,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
    },
    pixels,
  );
}
