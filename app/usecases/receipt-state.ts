import type { Ports, ReceiptStateRow, SealedFile, SealLevel, SubmissionRow, Transaction } from './ports.ts';

/** From the least to the most. */
const LEVELS: readonly SealLevel[] = ['B-B', 'B-T', 'B-LT', 'B-LTA'];

export const levelsBelow = (level: SealLevel): readonly SealLevel[] => LEVELS.slice(0, LEVELS.indexOf(level));

/** The number of a receipt: that of the case, and behind a stroke how often that had been corrected. */
export const receiptNumber = (reference: string, corrections: number): string =>
  corrections === 0 ? reference : `${reference}/${String(corrections)}`;

/** The newest receipt of a case, among all that is sealed in it. */
export const receiptFileOf = ({
  reference,
  corrections,
}: Pick<SubmissionRow, 'reference' | 'corrections'>): SealedFile => ({
  reference,
  letter: corrections === 0 ? '' : `correction-${String(corrections)}`,
});

/** What a state's bytes are sealed for. */
export const aboutState = ({ reference, letter }: SealedFile, position: number): string =>
  `case:${reference}:${letter === '' ? '' : `letter:${letter}:`}receipt-state:${String(position)}`;

type Sealed = SealedFile & { readonly at: Date; readonly bytes: Uint8Array };

/** The state of a file as it was sealed. */
export function firstState(
  { vault, receiptUpdates }: Pick<Ports, 'vault' | 'receiptUpdates'>,
  { bytes, at, reference, letter }: Sealed,
): ReceiptStateRow {
  const { resume, ...state } = receiptUpdates.begin(bytes);
  return {
    ...state,
    reference,
    letter,
    position: 0,
    at: at.toISOString(),
    renewAt: null,
    sealedUpdate: null,
    sealedResume: vault.sealAtServer(resume, aboutState({ reference, letter }, 0)),
  };
}

/** Keeps the first state of a file. What it lacks while nobody waits for it is the worker's to add. */
export async function keepFirstState(
  ports: Pick<Ports, 'receiptStates' | 'outbox' | 'sealLevel' | 'clock'>,
  tx: Transaction,
  state: ReceiptStateRow,
): Promise<void> {
  const { reference, letter } = state;
  await ports.receiptStates.add(tx, state);
  if (isToRaise(ports, state)) await ports.outbox.add(tx, { task: 'raise-receipt', reference, letter });
}

/** What was added to a file since it was sealed, in order. */
export async function updatesOf(
  { vault, receiptStates }: Pick<Ports, 'vault' | 'receiptStates'>,
  { reference, letter }: SealedFile,
): Promise<readonly Uint8Array[]> {
  const states = await receiptStates.of(reference, letter);
  return states.flatMap((state) =>
    state.sealedUpdate ? [vault.openAtServer(state.sealedUpdate, aboutState(state, state.position))] : [],
  );
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
