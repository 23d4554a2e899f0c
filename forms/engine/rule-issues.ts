import type { Issue } from './model.ts';
import { visitAt } from './reach.ts';
import type { Standing } from './standing.ts';

/** What the rules of this place say about the answers; warnings that were confirmed are silent. */
export function ruleIssues(standing: Standing & { readonly confirmed: readonly string[] }): readonly Issue[] {
  const violated = visitAt(standing)?.violated ?? [];
  return violated
    .filter(({ rule }) => rule.level === 'error' || !standing.confirmed.includes(rule.id))
    .map(({ rule, target, part }) => ({
      field: target,
      part,
      code: 'rule',
      params: {},
      rule: rule.id,
      level: rule.level,
    }));
}
