import { RIGHTS } from './actions.ts';
import type { Action } from './actions.ts';
import type { Actor, Standing, Target } from './model.ts';

/** Whether somebody may do something with a case or an agency. Every door asks here, and nowhere else is it decided. */
export function may(actor: Actor, action: Action, target: Target): boolean {
  const allowed: readonly Standing[] = RIGHTS[action];
  return standingsOf(actor, target).some((standing) => allowed.includes(standing));
}

/** For what every page that gets so far may do: anything else is a fault of ours. */
export function demand(actor: Actor, action: Action, target: Target): void {
  if (!may(actor, action, target)) throw new ForbiddenError(action);
}

class ForbiddenError extends Error {
  readonly code = 'forbidden';

  constructor(action: Action) {
    super(`Nobody here may ${action}.`);
  }
}

function standingsOf(actor: Actor, target: Target): readonly Standing[] {
  if (actor.kind === 'staff') return standingsAtOffice(actor, target);
  const isOwn = actor.kind === 'citizen' && target.kind === 'case' && target.reference === actor.reference;
  return isOwn ? ['citizen'] : [];
}

type Staff = Extract<Actor, { kind: 'staff' }>;

/** An agency that is asked for an opinion stands nearer to that one case, and to no other. */
function standingsAtOffice(staff: Staff, target: Target): readonly Standing[] {
  const isAsked = target.kind === 'case' && (target.consulted ?? []).includes(staff.agency);
  const consulted: readonly Standing[] = isAsked ? ['consulted'] : [];
  if (staff.agency !== target.agency) return consulted;
  if (staff.role === 'caseworker') return ['caseworker', ...consulted];
  const { proposedBy = staff.id } = target.kind === 'case' ? target : {};
  return ['caseworker', 'lead', ...(proposedBy === staff.id ? [] : (['releaser'] as const)), ...consulted];
}
