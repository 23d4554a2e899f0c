import type { Ports, ReceiptStateRow, SealLevel } from './ports.ts';

/** From the least to the most. */
const LEVELS: readonly SealLevel[] = ['B-B', 'B-T', 'B-LT', 'B-LTA'];

export const levelsBelow = (level: SealLevel): readonly SealLevel[] => LEVELS.slice(0, LEVELS.indexOf(level));

/** What a state's bytes are sealed for. */
export const aboutState = (reference: string, position: number): string =>
  `case:${reference}:receipt-state:${String(position)}`;

type Filed = { readonly reference: string; readonly receivedAt: Date; readonly receipt: Uint8Array };

/** The state of a receipt as it was sealed. */
export function firstState(
  { vault, receiptUpdates }: Pick<Ports, 'vault' | 'receiptUpdates'>,
  { reference, receivedAt, receipt }: Filed,
): ReceiptStateRow {
  const { resume, ...state } = receiptUpdates.begin(receipt);
  return {
    ...state,
    reference,
    position: 0,
    at: receivedAt.toISOString(),
    renewAt: null,
    sealedUpdate: null,
    sealedResume: vault.sealAtServer(resume, aboutState(reference, 0)),
  };
}

/** Whether a receipt is to be raised or renewed now; never where no time stamps are asked for. */
export function isToRaise(
  { sealLevel, clock }: Pick<Ports, 'sealLevel' | 'clock'>,
  { level, renewAt }: Pick<ReceiptStateRow, 'level' | 'renewAt'>,
): boolean {
  if (sealLevel === 'B-B') return false;
  const isRenewal = renewAt !== null && renewAt <= clock.now().toISOString();
  return isRenewal || levelsBelow(sealLevel).includes(level);
}
