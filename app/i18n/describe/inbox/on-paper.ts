import type { DeadlinesView } from '../../view.ts';
import type { DocumentView } from './documents.ts';

type Pressable = { readonly deadlines: DeadlinesView | null; readonly documents: readonly DocumentView[] };

/** What can be pressed on the page of a case, as it is printed: only read. */
export function describeOnPaper({ deadlines, documents }: Pressable) {
  return {
    deadlines: deadlines && { ...deadlines, calendar: null },
    documents: documents.map(({ label, checksum }) => ({ label, value: checksum })),
  };
}
