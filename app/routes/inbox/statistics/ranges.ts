import type { Words } from '../../../i18n/words.ts';
import type { Quartiles, Range } from '../../../usecases/statistics/model.ts';

type Say = (words: Words, range: Range) => string;

/** Between two numbers of days, in words. */
export const sayDays: Say = (words, { above, upTo }) => {
  if (upTo === null) return words.say('statistics:days.more', { above });
  if (above > 0) return words.say('statistics:days.between', { above: above + 1, upTo });
  return upTo === 1 ? words.say('statistics:days.upToOne') : words.say('statistics:days.upTo', { upTo });
};

const MINUTE = 60;

/** Between two numbers of seconds, in words. */
export const saySeconds: Say = (words, { above, upTo }) => {
  if (upTo === null) return words.say('statistics:seconds.more');
  if (above === 0) return words.say('statistics:seconds.upTo', { upTo });
  if (upTo < MINUTE) return words.say('statistics:seconds.between', { above, upTo });
  if (above < MINUTE) return words.say('statistics:seconds.firstMinute', { above });
  return words.say('statistics:seconds.minutes', { above: above / MINUTE, upTo: upTo / MINUTE });
};

/** From the lower quartile to the upper one. */
export function sayHalf(words: Words, { lower, upper }: Quartiles, say: Say): string {
  const [from, to] = [say(words, lower), say(words, upper)];
  return from === to ? from : words.say('statistics:rangeTo', { lower: from, upper: to });
}

/** A bucket as the range that its name tells, e.g. `10-20` or `91-`. */
export function rangeOf(bucket: string): Range {
  const [above = '', upTo = ''] = bucket.split('-');
  return { above: Number(above), upTo: upTo === '' ? null : Number(upTo) };
}
