import type { Connection } from './connection.ts';
import { listCases, nextCase } from './inbox/list.ts';
import { FEW } from './inbox/model.ts';
import type { InboxFilter, InboxPage, InboxQuery, InboxTotal } from './inbox/model.ts';
import { select } from './inbox/selection.ts';

export type { InboxFilter, InboxPage, InboxQuery, InboxTotal } from './inbox/model.ts';

/** The cases of an agency as its office looks for them; nothing sealed is read. */
export function inboxStore({ orm }: Pick<Connection, 'orm'>, few = FEW) {
  return {
    list: (query: InboxQuery): Promise<InboxPage> => listCases(orm, query, few),
    /** How many cases a filter means. */
    count: async (filter: InboxFilter): Promise<InboxTotal> => (await select(orm, filter, few)).count(),
    /** The case that follows the one that the query begins beside; `null` after the last. */
    next: (query: InboxQuery): Promise<string | null> => nextCase(orm, query, few),
  };
}
