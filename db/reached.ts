import pg from 'pg';
import { DatabaseStartError } from './start-error.ts';

/** Runs the first query against a server; its failure becomes one line that says what to do. */
export async function reached<T>(url: string, firstQuery: () => Promise<T>): Promise<T> {
  try {
    return await firstQuery();
  } catch (error) {
    throw new DatabaseStartError(`${reason(error, place(url))} Check DATABASE_URL.`);
  }
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password',
  '28000': 'refuses this user',
  '3D000': 'has no database of that name',
  '53300': 'has no connection left',
  '57P03': 'is still starting; try again in a moment',
};

function reason(error: unknown, where: string): string {
  if (error instanceof pg.DatabaseError) {
    const code = error.code ?? 'unknown';
    return `The database server at ${where} ${refusals[code] ?? `does not let us in (${code})`}.`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer in time';
  return `The database server at ${where} cannot be reached (${code}).`;
}

/** Host and port; never user or password. */
function place(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address === null || address.host === '' ? 'the local socket' : decodeURIComponent(address.host);
}
