/** A submission's public number from at least 7 random bytes, e.g. `S7K3-M9QP-XH42`. */
export function makeReference(_random: Uint8Array): string {
  throw new Error('not filled in');
}

/** What a person typed as the reference it means; `null` when its check characters do not fit. */
export function parseReference(_typed: string): string | null {
  throw new Error('not filled in');
}
