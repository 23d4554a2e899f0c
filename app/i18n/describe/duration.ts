import type { Duration } from '#forms/engine/model.ts';
import type { Words } from '../words.ts';

const units = { Y: 'years', M: 'months', W: 'weeks', D: 'days' } as const;

/** A duration in words, e.g. `P30D` as "30 Tage", `PT30M` as "30 Minuten". */
export function describeDuration(words: Words, duration: Duration): string {
  const clock = /^PT(\d+)([HM])$/.exec(duration);
  if (clock !== null) {
    return words.say(clock[2] === 'H' ? 'common:duration.hours' : 'common:duration.minutes', {
      count: Number(clock[1]),
    });
  }
  const days = [...duration.matchAll(/(\d+)([YMWD])/g)];
  return days
    .map(([, count, letter]) =>
      words.say(`common:duration.${units[letter as keyof typeof units]}`, { count: Number(count) }),
    )
    .join(' ');
}
