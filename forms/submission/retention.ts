import type { Duration } from '../engine/model.ts';

/** The instant (ISO 8601, UTC) at which something kept since `from` for `keep` has to go. */
export function expiry(_from: Date, _keep: Duration): string {
  throw new Error('not filled in');
}
