import type { Connection } from './connection.ts';
import { countCases, listCases, nextCase } from './inbox/list.ts';
import type { InboxFilter, InboxPage, InboxQuery, InboxTotal } from './inbox/model.ts';

export type { InboxFilter, InboxPage, InboxQuery, InboxTotal } from './inbox/model.ts';

/** The cases of an agency as its office looks for them; nothing sealed is read. */
export function inboxStore({ orm }: Connection) {
  return {
    list: (query: InboxQuery): Promise<InboxPage> => listCases(orm, query),
    count: (filter: InboxFilter): Promise<InboxTotal> => countCases(orm, filter),
    /** The case that follows the one that the query begins beside; `null` after the last. */
    next: (query: InboxQuery): Promise<string | null> => nextCase(orm, query),
  };
}
