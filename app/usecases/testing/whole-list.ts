import type { InboxWish } from '../inbox-wish.ts';

/** The wish of somebody who has chosen nothing. */
export const wholeList: InboxWish = {
  sort: 'received',
  direction: 'descending',
  state: null,
  service: null,
  assigned: null,
  label: null,
  period: null,
  due: null,
  isUnread: false,
  search: '',
  position: null,
  page: 1,
  size: 50,
};
