import type { Duration } from '../engine/model.ts';

const PARTS = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The instant (ISO 8601, UTC) at which something kept since `from` for `keep` has to go. As in § 188 Abs. 3 BGB, a
 * month that lacks the day ends on its last one.
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

function addMonths(from: Date, months: number): Date {
  const end = new Date(from);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months + 1, 0);
  end.setUTCDate(Math.min(day, end.getUTCDate()));
  return end;
}
