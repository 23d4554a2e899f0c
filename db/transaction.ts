import type { Connection, Orm } from './connection.ts';

/** A handle of a running transaction; only stores look inside. */
export type Transaction = {
  readonly transaction: unknown;
  /** Runs `then` when everything is kept; not at all if nothing is. */
  readonly whenKept: (then: () => void) => void;
};

/** Runs `work` in one transaction: all of it is kept when it resolves, nothing when it throws. */
export function runTransaction({ orm }: Connection) {
  return async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const after: (() => void)[] = [];
    const whenKept = (then: () => void) => void after.push(then);
    const done = await orm.transaction((transaction) => work({ transaction, whenKept }));
    for (const then of after) then();
    return done;
  };
}

/** What stores write their queries with inside a transaction. */
export function within(tx: Transaction): Orm {
  // `runTransaction` is the only maker of handles; the type is opaque so that verbs cannot write queries.
  return tx.transaction as Orm;
}
