import type { Database } from '#db/index.ts';
import type { Role } from './env.server.ts';

type Serve = Database['serve'];
type ScopeKind = Parameters<Serve>[0]['kind'];

/** What a process of a role does, and what it never does. */
type Part = {
  /** The routes it serves, by their ids; all others are addresses that do not exist. */
  readonly serves: (route: string) => boolean;
  /** For whom it asks the database. */
  readonly asksFor: readonly ScopeKind[];
  /** `private`: it opens cases. `public`: it wraps for agencies. */
  readonly agencyKeys: 'private' | 'public' | 'none';
  /** `private`: it opens what is for the worker alone. `public`: it seals for the worker. */
  readonly workerKey: 'private' | 'public' | 'none';
  /** Whether it takes jobs out of the outbox, and clears away what has expired. */
  readonly isWorker: boolean;
};

/** Pages and doors that only make sense for staff. */
const OFFICE = /^routes\/inbox\//;
/** What is the same at each address: language, law, health, and that there is no such page. */
const EVERYWHERE =
  /^(root$|routes\/(choose-language|home|unknown|pages\/(privacy|accessibility|imprint)|api\/health-\w+)$)/;
const HEALTH = /^(root$|routes\/(unknown|api\/health-\w+)$)/;

/** The one place that says what belongs to which role. */
export const PARTS: Readonly<Record<Role, Part>> = {
  all: {
    serves: () => true,
    asksFor: ['citizen', 'office', 'worker'],
    agencyKeys: 'private',
    workerKey: 'private',
    isWorker: true,
  },
  portal: {
    serves: (route) => !OFFICE.test(route),
    // The link in an e-mail that ends the notices bears no code, so it is served as the worker is.
    asksFor: ['citizen', 'worker'],
    agencyKeys: 'public',
    workerKey: 'public',
    isWorker: false,
  },
  office: {
    serves: (route) => OFFICE.test(route) || EVERYWHERE.test(route),
    asksFor: ['office'],
    agencyKeys: 'private',
    workerKey: 'none',
    isWorker: false,
  },
  worker: {
    serves: (route) => HEALTH.test(route),
    asksFor: ['worker'],
    agencyKeys: 'none',
    workerKey: 'private',
    isWorker: true,
  },
};

/** A process was asked to do what another role does. */
class RoleError extends Error {
  readonly code = 'role';
}

/** The database as a role may ask it. */
export function serveAs(role: Role, serve: Serve): Serve {
  return (scope, work) => {
    if (PARTS[role].asksFor.includes(scope.kind)) return serve(scope, work);
    throw new RoleError(`ROLE=${role} asks the database for no ${scope.kind}.`);
  };
}
