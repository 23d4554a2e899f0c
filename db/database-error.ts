import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';

/**
 * A query that failed. PostgreSQL and drizzle put values, whole rows and parameters into their errors
 * (`message`, `detail`, `where`, `params`), so those never leave this room, not even as `cause`.
 */
export class DatabaseError extends Error {
  /** The SQLSTATE, or the system's error code when no server answered. */
  readonly code: string;
  readonly constraint: string | null;

  constructor(code: string, constraint: string | null) {
    super(
      constraint === null
        ? `The database failed (${code}).`
        : `The database refused (${code}, ${constraint}).`,
    );
    this.name = 'DatabaseError';
    this.code = code;
    this.constraint = constraint;
  }
}

/** The same store, whose failures are `DatabaseError`s. */
export function withoutContents<Store extends object>(store: Store): Store {
  const entries = Object.entries(store).map(([name, work]: [string, unknown]) => [name, guarded(work)]);
  // `fromEntries` forgets the names; every one of them is kept.
  return Object.fromEntries(entries) as Store;
}

function guarded(work: unknown): unknown {
  if (typeof work !== 'function') return work;
  return async (...given: readonly unknown[]): Promise<unknown> => {
    try {
      return (await Reflect.apply(work, undefined, given)) as unknown;
    } catch (error) {
      throw cleaned(error);
    }
  };
}

/** Errors of the database lose their contents; all others pass as they are. */
function cleaned(error: unknown): unknown {
  const source = error instanceof DrizzleQueryError ? error.cause : error;
  if (source instanceof pg.DatabaseError)
    return new DatabaseError(source.code ?? 'unknown', source.constraint ?? null);
  return error instanceof DrizzleQueryError ? new DatabaseError(systemCode(source), null) : error;
}

function systemCode(error: unknown): string {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return hasCode ? String(error.code) : 'connection';
}
