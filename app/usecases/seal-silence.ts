/** The seal cannot be used for a while; `error` is for the operator's log. */
export type SealSilence = { readonly ok: false; readonly reason: 'no-seal'; readonly error: unknown };

/** What was sealed, or that the seal was out of reach (`Receipts.make`); anything else is a fault of ours. */
export async function sealedOrSilent<Sealed>(making: Promise<Sealed>): Promise<Sealed | SealSilence> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'token-silent')
      return { ok: false, reason: 'no-seal', error };
    throw error;
  }
}
