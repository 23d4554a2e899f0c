/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 4 (ISO 15076-1), written from its published numbers:
 * PDF/A wants the meaning of colours inside the file.
 */
export function srgbProfile(): Uint8Array {
  const tags = [
    ['desc', localized('sRGB')],
    ['cprt', localized('CC0')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    [
      'chad',
      typed(
        'sf32',
        fixed([1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179]),
      ),
    ],
    ['rTRC', transferCurve()],
  ] as const;
  const shared = ['gTRC', 'bTRC'];
  const directoryBytes = 4 + 12 * (tags.length + shared.length);
  const bodies = tags.map(([, body]) => body);
  const starts = bodies.map((_, index) => HEADER_BYTES + directoryBytes + lengthOf(bodies.slice(0, index)));
  const entry = (name: string, index: number): Uint8Array =>
    Buffer.concat([Buffer.from(name), words([starts[index] ?? 0, bodies[index]?.length ?? 0])]);
  const directory = Buffer.concat([
    words([tags.length + shared.length]),
    ...tags.map(([name], index) => entry(name, index)),
    ...shared.map((name) => entry(name, tags.length - 1)),
  ]);
  return Buffer.concat([header(HEADER_BYTES + directoryBytes + lengthOf(bodies)), directory, ...bodies]);
}

const HEADER_BYTES = 128;

/** Version 4.2, the newest that PDF 1.7 knows; a display profile from RGB to XYZ under D50. */
function header(size: number): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  bytes.set(fixed([0.9642, 1, 0.8249]), 68);
  return bytes;
}

const typed = (type: string, body: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(type), Buffer.alloc(4), body]);

const xyz = (values: readonly number[]): Uint8Array => typed('XYZ ', fixed(values));

/** A curve of type 3: (ax + b)^g from d on, cx below it. */
const transferCurve = (): Uint8Array =>
  typed(
    'para',
    Buffer.concat([Buffer.from([0, 3, 0, 0]), fixed([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])]),
  );

function localized(text: string): Uint8Array {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const record = Buffer.concat([words([1, 12]), Buffer.from('enUS'), words([utf16.length, 28])]);
  const padding = Buffer.alloc((4 - (utf16.length % 4)) % 4);
  return typed('mluc', Buffer.concat([record, utf16, padding]));
}

/** Numbers of 16.16 bits. */
const fixed = (values: readonly number[]): Uint8Array =>
  words(values.map((value) => Math.round(value * 65536)));

function words(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32BE(value, index * 4));
  return bytes;
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);
