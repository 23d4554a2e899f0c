type Span = { readonly from: Date; readonly until: Date | null; readonly now: Date };

/** Clocks differ; and an answer without an end is one that is made anew each time it is asked for. */
const LEEWAY_MILLISECONDS = 300_000;

/** Whether an answer about revocation holds now. */
export function isCurrent({ from, until, now }: Span): boolean {
  const end = until ?? new Date(from.getTime() + LEEWAY_MILLISECONDS);
  return from.getTime() - LEEWAY_MILLISECONDS <= now.getTime() && now <= end;
}
