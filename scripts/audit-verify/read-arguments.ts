export type Arguments = {
  /** Checkpoints as the portal publishes them, kept by somebody. */
  readonly copies: readonly string[];
  /** Receipts that people hold. */
  readonly receipts: readonly string[];
};

/** `[--copies checkpoints.json …] [receipt.pdf …]`; `null` where that makes no sense. */
export function readArguments(given: readonly string[]): Arguments | null {
  const [copies, receipts]: [string[], string[]] = [[], []];
  const rest = [...given];
  for (let each = rest.shift(); each !== undefined; each = rest.shift()) {
    const copy = each === '--copies' ? rest.shift() : null;
    if (copy === undefined) return null;
    if (copy !== null) copies.push(copy);
    else if (each.startsWith('-')) return null;
    else receipts.push(each);
  }
  return { copies, receipts };
}
