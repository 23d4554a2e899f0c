import { describeDamaged } from '../../i18n/describe/desk/damaged.ts';
import type { NoticeView } from '../../i18n/view.ts';
import type { Officer } from './door.server.ts';

const DAMAGED = 'damaged';

/** What the address of a page says of a document that could not be handed out. */
export function damaged(id: string): string {
  return new URLSearchParams({ [DAMAGED]: id }).toString();
}

/** The same in words; `null` where the address says nothing of the kind. */
export function damagedIn({ words, url }: Officer, reader: 'office' | 'asked'): NoticeView | null {
  const id = url.searchParams.get(DAMAGED) ?? '';
  return /^[\w-]{36}$/.test(id) ? describeDamaged(words, { reader, id }) : null;
}
