import type { Deadline } from './deadline.ts';
import type { EntryKind } from './model.ts';

type Running = Extract<Deadline, { readonly standing: 'running' | 'missed' }>;

/**
 * The deadline that the office may make longer: one that the law lets silence keep (§ 42a VwVfG), once, and before it is
 * over. `null` where there is none.
 */
export function extendable(
  all: readonly Deadline[],
  entries: readonly { readonly kind: EntryKind }[],
): Running | null {
  if (entries.some(({ kind }) => kind === 'extension')) return null;
  const running = all.flatMap((each) => (each.standing === 'running' ? [each] : []));
  return running.find(({ rule }) => rule.granted !== null) ?? null;
}
