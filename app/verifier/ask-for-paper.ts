import { fromBase64, toHex } from './bytes.ts';
import { fetchJson } from './fetch-json.ts';
import type { QrCode } from './qr-code.ts';
import { membersOf } from './read-json.ts';

/**
 * Since when the log of a portal has what a QR code on paper stands for (ISO 8601); `''` is the portal that this page came
 * from. Only the checksum is sent. `null`: it is not there, has another number, or there is no answer.
 */
export async function askForPaper(origin: string, { reference, dataHash }: QrCode): Promise<string | null> {
  const digits = toHex(fromBase64(dataHash.replaceAll('-', '+').replaceAll('_', '/')));
  const found = membersOf(await fetchJson(`${origin}/api/v1/receipt-log/entries/${digits}`));
  const entry = membersOf(found['entry']);
  const { loggedAt } = entry;
  const isTime = typeof loggedAt === 'string' && !Number.isNaN(Date.parse(loggedAt));
  return isTime && entry['reference'] === reference ? loggedAt : null;
}
