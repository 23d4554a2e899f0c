const DAY_MILLISECONDS = 86_400_000;
const DAYS_BEFORE = 60;

/**
 * When a time stamp is to be covered by a new one: 60 days before its certificate ends, so that a service that is down
 * for weeks loses nothing. A certificate that ends sooner is renewed half-way, which cannot become an endless round.
 */
export function renewalAt(now: Date, until: Date): Date {
  const early = until.getTime() - DAYS_BEFORE * DAY_MILLISECONDS;
  const halfWay = (now.getTime() + until.getTime()) / 2;
  return new Date(Math.max(early, halfWay));
}
