import type { Answers, Context, IdentityLevel, Service } from './model.ts';
import { readsOf } from './prove/reads.ts';
import { surroundingsOf } from './prove/surroundings.ts';
import { evaluateIn, trace } from './trace.ts';

/** From the weakest to the strongest. */
const LEVELS: readonly IdentityLevel[] = ['none', 'substantial', 'high'];

/** How sure the law wants to be of who has given these answers. */
function neededIdentity(service: Service, answers: Answers, context: Context): IdentityLevel {
  const { identity, identify } = service;
  if (identify === null) return identity;
  const outer = { values: surroundingsOf(service, context), outer: null };
  const { relevant } = trace(service, answers, context);
  return evaluateIn({ values: relevant, outer }, context)(identify) === true ? identity : 'none';
}

/** Whether somebody has shown who they are as surely as the law wants it for these answers. */
export function isIdentified(service: Service, answers: Answers, context: Context): boolean {
  const needed = neededIdentity(service, answers, context);
  return LEVELS.indexOf(context.identity.level) >= LEVELS.indexOf(needed);
}

/** The names of the questions that decide whether somebody has to show who they are. */
export function identityReads({ identify }: Service): ReadonlySet<string> {
  return new Set(identify === null ? [] : readsOf(identify.tree).flat());
}
