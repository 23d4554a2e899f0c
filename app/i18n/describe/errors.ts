import type { Field, Issue } from '#forms/engine/model.ts';
import type { ErrorView, FieldView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeIssue } from './issue.ts';

type Facts = {
  readonly service: string;
  readonly fields: readonly Field[];
  readonly views: readonly FieldView[];
  readonly issues: readonly Issue[];
};

/** The lines of the error summary in the order of the page: the first problem of each control. */
export function describeErrors(
  words: Words,
  { service, fields, views, issues }: Facts,
): readonly ErrorView[] {
  const inOrder = fields.flatMap(({ id }) => issues.filter((issue) => issue.field === id));
  const elsewhere = issues.filter((issue) => !inOrder.includes(issue));
  const lines = new Map<string, ErrorView>();
  for (const issue of [...inOrder, ...elsewhere]) {
    const href = targetOf(
      views.find((view) => view.kind !== 'notice' && view.name === issue.field),
      issue,
    );
    const field = fields.find(({ id }) => id === issue.field);
    const text = describeIssue(words, service, { field, issue });
    if (!lines.has(href)) lines.set(href, { href, text });
  }
  return [...lines.values()];
}

/** The first wrong control. What belongs to no control of this page leads to its beginning. */
function targetOf(view: FieldView | undefined, { part }: Issue): string {
  if (view === undefined) return '#inhalt';
  if (view.kind === 'date') return `#${(view.parts.find(({ isWrong }) => isWrong) ?? view).id}`;
  if (view.kind === 'search') return `#${firstOfSearch(view)}`;
  if (view.kind !== 'address') return `#${view.id}`;
  const search = view.searches.find(({ name }) => name === `${view.name}.${part ?? ''}`);
  if (search !== undefined) return `#${firstOfSearch(search)}`;
  const line = view.parts.find(({ name }) => name === `${view.name}.${part ?? ''}`) ?? view.parts[0];
  return `#${line?.id ?? view.id}`;
}

function firstOfSearch({ id, entries }: Extract<FieldView, { readonly kind: 'search' }>): string {
  return entries.find(({ matches }) => matches.length > 0)?.matches[0]?.id ?? id;
}
