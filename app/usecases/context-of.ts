import type { Context } from '#forms/engine/model.ts';
import type { Ports } from './ports.ts';

/** Legal dates and times in Germany are those of its legal time (§ 4 EinhZeitG). */
const LOCAL_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** This moment in Germany's legal time. */
export function momentOf(instant: Date): Pick<Context, 'today' | 'now'> {
  const now = LOCAL_TIME.format(instant).replace(' ', 'T');
  return { today: now.slice(0, 10), now };
}

/**
 * What the law may look at beside the answers, at this moment. `authority` is what the authority in charge has set for
 * the service.
 */
export function contextOf(
  { clock, channel, catalogue }: Pick<Ports, 'clock' | 'channel' | 'catalogue'>,
  authority: Context['authority'],
): Context {
  const { codelists } = catalogue;
  return {
    ...momentOf(clock.now()),
    channel,
    identity: { level: 'none' },
    authority,
    codelists,
  };
}
