import type { OpenCase } from './open-case.ts';
import type { Action } from './policy/actions.ts';
import type { Ports } from './ports.ts';

/** Notes in the agency's audit what the citizen has fetched of a case, e.g. a decision (§ 9 OZG). */
export async function recordCitizen(
  { clock, audit }: Pick<Ports, 'clock' | 'audit'>,
  { row: { agency, reference } }: OpenCase,
  action: Action,
): Promise<void> {
  await audit.add({ agency, at: clock.now().toISOString(), actor: 'citizen', action, reference });
}
