import type { PayloadStandard } from '#forms/payload/model.ts';

/** What the thread that judges is asked; `id` comes back with its answer. */
export type Order = { readonly id: number; readonly standard: PayloadStandard; readonly bytes: Uint8Array };

export type Judged = {
  readonly id: number;
  readonly verdict:
    | { readonly kind: 'fits' }
    | { readonly kind: 'breach'; readonly rule: string; readonly element: string }
    /** The judge itself failed. */
    | { readonly kind: 'failed'; readonly error: unknown };
};
