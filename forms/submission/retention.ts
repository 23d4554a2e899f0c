import type { Duration } from '../engine/model.ts';
import { addMonths } from './add-months.ts';

const PARTS = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The instant (ISO 8601, UTC) at which something kept since `from` for `keep` has to go.
 */
export function expiry(from: Date, keep: Duration): string {
  const match = PARTS.exec(keep);
  if (!match) throw new RangeError(`Not a duration: ${keep}`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const end = addMonths(from, years * 12 + months);
  end.setUTCDate(end.getUTCDate() + weeks * 7 + days);
  return new Date(end.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000).toISOString();
}
