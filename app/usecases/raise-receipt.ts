import type { Ports, SealedFile } from './ports.ts';
import { aboutState, isToRaise, levelsBelow } from './receipt-state.ts';

type RaisingPorts = Pick<
  Ports,
  'clock' | 'vault' | 'receiptStates' | 'receiptUpdates' | 'sealLevel' | 'transaction'
>;

/**
 * Raises a receipt or letter level by level to the one configured, or renews its archive. Each step is kept before the
 * next is begun; where a service does not answer, the job fails and is repeated from there.
 */
export async function raiseReceipt(ports: RaisingPorts, file: SealedFile): Promise<void> {
  const { clock, vault, receiptStates, receiptUpdates, transaction } = ports;
  const last = (await receiptStates.of(file.reference, file.letter)).at(-1);
  if (last === undefined || !isToRaise(ports, last)) return;
  const resume = vault.openAtServer(last.sealedResume, aboutState(file, last.position));
  const { update, resume: next, ...raised } = await receiptUpdates.raise({ level: last.level, resume });
  const position = last.position + 1;
  const about = aboutState(file, position);
  const state = {
    ...raised,
    reference: file.reference,
    letter: file.letter,
    position,
    at: clock.now().toISOString(),
    sealedUpdate: vault.sealAtServer(update, about),
    sealedResume: vault.sealAtServer(next, about),
  };
  const isAdded = await transaction((tx) => receiptStates.add(tx, state));
  if (isAdded) await raiseReceipt(ports, file);
}

/** More would only pile up; the next hour takes the rest. */
const MOST_AT_ONCE = 2000;

/**
 * Gives every receipt and letter that is not yet what it shall be a job: those whose jobs have failed for good, those
 * of a time when less was configured, and those whose archive has to be renewed.
 */
export async function raiseReceipts({
  clock,
  receiptStates,
  sealLevel,
  outbox,
  transaction,
}: Pick<Ports, 'clock' | 'receiptStates' | 'sealLevel' | 'outbox' | 'transaction'>): Promise<void> {
  if (sealLevel === 'B-B') return;
  const wanted = { levels: levelsBelow(sealLevel), now: clock.now().toISOString(), limit: MOST_AT_ONCE };
  for (const file of await receiptStates.toRaise(wanted)) {
    await transaction((tx) => outbox.add(tx, { task: 'raise-receipt', ...file }));
  }
}
