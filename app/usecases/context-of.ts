import type { Context } from '#forms/engine/model.ts';
import type { Ports } from './ports.ts';

/** Legal dates and times in Germany are those of its legal time (§ 4 EinhZeitG). */
const LOCAL_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the law may look at beside the answers, at this moment. */
export function contextOf({ clock, catalogue }: Pick<Ports, 'clock' | 'catalogue'>): Context {
  const now = LOCAL_TIME.format(clock.now()).replace(' ', 'T');
  return { today: now.slice(0, 10), now, channel: 'web', codelists: catalogue.codelists };
}
