import type { LogFinding } from '#app/usecases/receipt-log/check-entries.ts';

/** For the operator: what is wrong with the log, and where. */
const SENTENCES: Readonly<Record<LogFinding['what'], (place: string) => string>> = {
  missing: (place) => `${place}: dropped from the log.`,
  changed: (place) => `${place}: changed, the hash does not fit what is written there.`,
  'out-of-order': (place) => `${place}: does not follow the entry before it; reordered or replaced.`,
  'back-dated': (place) => `${place}: the time does not fit; dated back or ahead.`,
  'cut-off': (place) => `${place}: dropped from the end of the log, a witness names what was there.`,
  rewritten: (place) => `${place}: computed anew after a witness had seen it.`,
  'receipt-unknown': (place) =>
    `${place} or there about: a file with a sound seal is not in the log; its entry was dropped or replaced.`,
  'not-as-sealed': (place) =>
    `${place}: number, time or the entry before differ from what the sealed file says.`,
  'checkpoint-forged': (place) => `Checkpoint ${place}: changed, or not signed with a seal of the list.`,
  'checkpoint-missing': (place) => `Checkpoint ${place}: dropped.`,
};

export function describeFinding({ what, from, to, witness }: LogFinding): string {
  const numbers = from === to ? String(from) : `${String(from)} to ${String(to)}`;
  const sentence = SENTENCES[what](what.startsWith('checkpoint') ? numbers : `Entry ${numbers}`);
  return witness === undefined ? sentence : `${sentence} Witness: ${witness}`;
}
