import { KIOSK_IDLE } from '../http/kiosk.server.ts';
import type { Entry } from './enter.server.ts';

/** At a kiosk a page that holds something goes soon. Where nothing but the page is to be prolonged, any answer does. */
export function sayKioskLimit(
  { visit, language }: Pick<Entry, 'visit' | 'language'>,
  url = `/${language}`,
): void {
  if (visit.channel === 'kiosk')
    visit.endsAfter({ kind: 'kiosk', seconds: KIOSK_IDLE, left: KIOSK_IDLE, url });
}
