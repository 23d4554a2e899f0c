/** The person's secret from 17 random bytes: 26 Crockford characters (130 bits) and 2 check characters, no separators. */
export function makeCaseCode(_random: Uint8Array): string {
  throw new Error('not filled in');
}

/** What a person typed as the code it means (without separators); `null` when its check characters do not fit. */
export function parseCaseCode(_typed: string): string | null {
  throw new Error('not filled in');
}

/** The code in groups of four, as it is shown. */
export function formatCaseCode(_code: string): string {
  throw new Error('not filled in');
}
