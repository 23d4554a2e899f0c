/** The moment so many months later (UTC); a month that lacks the day ends on its last one (§ 188 Abs. 3 BGB). */
export function addMonths(from: Date, months: number): Date {
  const end = new Date(from);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months + 1, 0);
  end.setUTCDate(Math.min(day, end.getUTCDate()));
  return end;
}
