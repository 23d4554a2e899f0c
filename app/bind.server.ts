import type { Database } from '#db/index.ts';
import { parseCaseCode } from '#forms/submission/case-code.ts';
import type { Ports } from './usecases/ports.ts';
import { unattended, verbs } from './usecases/verbs.ts';

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

/** Every verb, with its ports. */
export type Bound = {
  readonly [Name in keyof typeof verbs]: (
    ...input: Tail<Parameters<(typeof verbs)[Name]>>
  ) => ReturnType<(typeof verbs)[Name]>;
};

type Scope = Parameters<Database['serve']>[0];

/**
 * Gives every verb its ports, and tells the database for whom it asks: a member of staff by their session, a citizen by
 * their code, the worker for its own verbs. All others see no case. Each verb asks for a part of the ports, so all of
 * them fit; an index hides that.
 */
export function bind(ports: Ports, serve: Database['serve']): Bound {
  const bound = Object.entries(verbs).map(([name, verb]) => {
    const call = verb as (ports: Ports, ...input: readonly unknown[]) => unknown;
    return [
      name,
      (...input: readonly unknown[]) => {
        const scope = scopeOf(ports, name, input[0]);
        return scope ? serve(scope, () => call(ports, ...input)) : call(ports, ...input);
      },
    ];
  });
  return Object.fromEntries(bound) as Bound;
}

function scopeOf({ vault }: Pick<Ports, 'vault'>, name: string, input: unknown): Scope | null {
  if (unattended.some((verb) => verb === name)) return { kind: 'worker' };
  if (typeof input !== 'object' || input === null) return null;
  if ('member' in input) return officeOf(input.member);
  const code = 'code' in input && typeof input.code === 'string' ? parseCaseCode(input.code) : null;
  return code === null ? null : { kind: 'citizen', lookups: vault.lookups(code) };
}

function officeOf(member: unknown): Scope | null {
  if (typeof member !== 'object' || member === null || !('id' in member) || !('agency' in member))
    return null;
  return { kind: 'office', agency: String(member.agency), staff: String(member.id) };
}
