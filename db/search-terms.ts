import { eq } from 'drizzle-orm';
import { searchTerms } from './desk-schema.ts';
import { within, type Transaction } from './transaction.ts';

type Indexed = {
  readonly agency: string;
  readonly reference: string;
  /** 24 bits each. */
  readonly terms: readonly number[];
};

/** Under which hidden words a case is found. */
export function searchTermStore() {
  return {
    /** In place of those it had. */
    set: async (tx: Transaction, { agency, reference, terms }: Indexed): Promise<void> => {
      await within(tx).delete(searchTerms).where(eq(searchTerms.reference, reference));
      if (terms.length === 0) return;
      const rows = terms.map((term) => ({ agency, term, reference }));
      // Two words may share their 24 bits.
      await within(tx).insert(searchTerms).values(rows).onConflictDoNothing();
    },
  };
}
