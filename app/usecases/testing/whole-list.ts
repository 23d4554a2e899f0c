import { NOTHING_CHOSEN, type InboxWish } from '../inbox-wish.ts';

/** The wish of somebody who has chosen nothing. */
export const wholeList: InboxWish = {
  ...NOTHING_CHOSEN,
  sort: 'received',
  direction: 'descending',
  position: null,
  page: 1,
  size: 50,
};
