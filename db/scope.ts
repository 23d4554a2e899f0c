import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** For whom the database is asked. Row-level security shows a connection what belongs to them, and nothing else. */
export type Scope =
  | { readonly kind: 'office'; readonly agency: string; readonly staff: string }
  /** What may be stored for the code. */
  | { readonly kind: 'citizen'; readonly lookups: readonly string[] }
  /** The portal's own work, for all agencies. */
  | { readonly kind: 'worker' };

/** What `serves` in the database tells from (migration `row-level-security`). */
function settingsOf(
  scope: Scope | null,
): readonly [agency: string, staff: string, lookups: string, all: string] {
  if (scope?.kind === 'office') return [scope.agency, scope.staff, '', ''];
  if (scope?.kind === 'citizen') return ['', '', scope.lookups.join(' '), ''];
  return ['', '', '', scope === null ? '' : 'yes'];
}

const tell = {
  name: 'serve',
  text: `select set_config('schalter.agency', $1, false), set_config('schalter.staff', $2, false),
    set_config('schalter.lookup', $3, false), set_config('schalter.everything', $4, false)`,
};

type Checkout = (error: Error | undefined, client?: pg.PoolClient, done?: pg.PoolClient['release']) => void;

/**
 * Connections that are told whom they serve each time they are taken, so that none carries over what it could see
 * before. This costs a round trip, unless it served the same before. Taken for nobody, a connection sees nothing.
 */
export class ScopedPool extends pg.Pool {
  readonly #current = new AsyncLocalStorage<Scope>();
  readonly #told = new WeakMap<pg.PoolClient, string>();
  readonly #otherwise: Scope | null;

  constructor(config: pg.PoolConfig, otherwise: Scope | null) {
    super(config);
    this.#otherwise = otherwise;
  }

  /** All that `work` asks, and what it calls, is asked for `scope`. */
  serve<T>(scope: Scope, work: () => T): T {
    return this.#current.run(scope, work);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Checkout): void;
  override connect(taken?: Checkout): Promise<pg.PoolClient> | void {
    const scope = this.#current.getStore() ?? this.#otherwise;
    const client = super.connect().then((free) => this.#tell(free, scope));
    if (taken === undefined) return client;
    client.then(
      (told) => taken(undefined, told, told.release.bind(told)),
      (error: unknown) =>
        taken(error instanceof Error ? error : new Error('No connection.'), undefined, () => undefined),
    );
  }

  async #tell(client: pg.PoolClient, scope: Scope | null): Promise<pg.PoolClient> {
    const values = settingsOf(scope);
    const key = JSON.stringify(values);
    if (this.#told.get(client) === key) return client;
    try {
      await client.query({ ...tell, values: [...values] });
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#told.set(client, key);
    return client;
  }
}
