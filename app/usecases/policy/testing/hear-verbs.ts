import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Bound } from '#app/bind.server.ts';

/** What is heard of the policy while a verb works; `unasked`: verbs that somebody was served by without it. */
export type Heard = {
  readonly asked: AsyncLocalStorage<string[]>;
  readonly unasked: string[];
};

/** The same verbs, listened to where they are asked by a member of staff, or for a case with its code. */
export function hearVerbs(bound: Bound, { asked, unasked }: Heard): Bound {
  const heard = Object.entries(bound).map(([name, verb]) => {
    const call = verb as (...input: readonly unknown[]) => unknown;
    const listening = (...input: readonly unknown[]): unknown =>
      isForSomebody(input[0])
        ? asked.run([], async () => {
            try {
              return await call(...input);
            } finally {
              if (asked.getStore()?.length === 0) unasked.push(name);
            }
          })
        : call(...input);
    return [name, listening];
  });
  return Object.fromEntries(heard) as Bound;
}

function isForSomebody(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  return 'member' in input || ('code' in input && 'reference' in input);
}
