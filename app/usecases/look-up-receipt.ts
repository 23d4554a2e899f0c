import type { Known } from '#app/verifier/model.ts';
import type { Ports } from './ports.ts';

type Books = Pick<Ports, 'receiptLog' | 'receiptStates'>;

type LookedUp =
  | { readonly ok: true; readonly known: Known }
  /** Too many questions from this network. */
  | { readonly ok: false; readonly seconds: number };

/**
 * Whether a file is in the books of the portal, by its SHA-256 (hex). Says when it was sealed and nothing else: who has
 * the checksum has the file.
 */
export async function lookUpReceipt(
  ports: Books & Pick<Ports, 'receiptQuestions'>,
  { sha256, network }: { readonly sha256: string; readonly network: string },
): Promise<LookedUp> {
  const { receiptQuestions } = ports;
  const seconds = await receiptQuestions.secondsToWait(network);
  if (seconds > 0) return { ok: false, seconds };
  await receiptQuestions.spend(network);
  return { ok: true, known: await findReceipt(ports, sha256) };
}

/** The log knows each receipt as it was sealed, the states what the worker has made of it since. */
export async function findReceipt({ receiptLog, receiptStates }: Books, sha256: string): Promise<Known> {
  const entry = await receiptLog.findBySha256(sha256);
  if (entry) return { known: true, sealedAt: entry.sealedAt, level: null };
  const state = await receiptStates.findBySha256(sha256);
  return state ? { known: true, sealedAt: state.at, level: state.level } : { known: false };
}
