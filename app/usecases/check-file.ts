import type { Bytes, Known, SealList, Verdict } from '#app/verifier/model.ts';
import { verify } from '#app/verifier/verify.ts';
import { findReceipt } from './look-up-receipt.ts';
import type { Ports } from './ports.ts';

type Checked =
  | { readonly ok: true; readonly verdict: Verdict }
  /** Too many files from this network. */
  | { readonly ok: false; readonly seconds: number };

/** Says what a file proves, for those whose browser runs no scripts. It is kept nowhere. */
export async function checkFile(
  ports: Pick<Ports, 'receiptLog' | 'receiptStates' | 'receiptQuestions'>,
  { bytes, seals, network }: { readonly bytes: Bytes; readonly seals: SealList; readonly network: string },
): Promise<Checked> {
  const { receiptQuestions } = ports;
  const seconds = await receiptQuestions.secondsToWait(network);
  if (seconds > 0) return { ok: false, seconds };
  await receiptQuestions.spend(network);
  const source = {
    size: bytes.length,
    read: (start: number, end: number) => Promise.resolve(bytes.subarray(start, end)),
  };
  const ask = (sha256: string): Promise<Known> => findReceipt(ports, sha256);
  return { ok: true, verdict: await verify(source, { seals, ask }) };
}
