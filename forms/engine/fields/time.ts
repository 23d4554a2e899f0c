import { STRING } from '../feel/types.ts';
import { right, wrong, type Kind } from './kind.ts';
import { compact, valueOf } from './typed.ts';

const CLOCK = /^(\d{1,2})(?:[:.,](\d{2}))?$/;
const RUN_TOGETHER = /^(\d{1,2})(\d{2})$/;
const HALF_OF_DAY = /([ap])\.?m\.?$/;

/** A time of day, `08:30`. As texts of this form, times stand in their order, so expressions compare them as texts. */
export const time: Kind<'time'> = {
  read: ({ id, min, max }, input) => {
    const typed = compact(valueOf(input, id)).toLowerCase();
    if (typed === '') return right(null);
    const clock = clockOf(typed);
    if (clock === null) return wrong('format');
    if (min !== null && clock < min) return wrong('too-early', { min });
    return max !== null && clock > max ? wrong('too-late', { max }) : right(clock);
  },
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'string' ? answer : ''] }),
  type: () => STRING,
  schema: () => ({ type: 'string', pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$` }),
};

/** `8 Uhr 30`, `8.30`, `0830`, `8h30` and `8:30 am` all mean half past eight. */
function clockOf(typed: string): string | null {
  const half = HALF_OF_DAY.exec(typed)?.[1] ?? null;
  const text = typed.replace(HALF_OF_DAY, '').replace(/uhr|h/, ':').replace(/:$/, '');
  const match = CLOCK.exec(text) ?? RUN_TOGETHER.exec(text);
  if (!match) return null;
  const [hour, minute] = [hourOf(Number(match[1]), half), Number(match[2] ?? 0)];
  if (hour === null || hour > 23 || minute > 59) return null;
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

/** On a clock of twelve hours, twelve is the hour that comes first. */
function hourOf(hour: number, half: string | null): number | null {
  if (half === null) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
