import type { Verdict } from './model.ts';

/** What the QR code of a receipt holds behind the address: its number, and the checksum of its data in base64url. */
export type QrCode = { readonly reference: string; readonly dataHash: string };

/** Reads the fragment of an address, `#REFERENCE.SHA256`; a signature may follow. `null`: it is from no QR code. */
export function readQrCode(fragment: string): QrCode | null {
  const [, reference, dataHash] = /^#([A-Z0-9-]{4,40})\.([\w-]{43})(?:\.[\w-]{1,700})?$/.exec(fragment) ?? [];
  return reference === undefined || dataHash === undefined ? null : { reference, dataHash };
}

/** Whether the data in a sealed file are those of a QR code; `null` when its seal proves nothing. */
export function isOfQrCode({ embedded, seal }: Verdict, { dataHash }: QrCode): boolean | null {
  if (!seal) return null;
  return embedded.some(({ sha256 }) => toBase64Url(sha256) === dataHash);
}

function toBase64Url(hex: string): string {
  const bytes = hex.replaceAll(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
