import type { Context, Service } from '../model.ts';
import { domainsOf } from './domain.ts';
import { openForm } from './form.ts';
import type { Tried } from './search.ts';
import { worldOf } from './world.ts';

/** A service with the answers that are tried in it, as of the day of the context. */
export function tryOut(service: Service, context: Context): Tried {
  const form = openForm(service, context);
  return {
    form,
    domains: domainsOf(form),
    world: worldOf(form.trees, form.questions),
    facts: { never: new Set(), always: new Set() },
  };
}
