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
  const lines = new Map<string, ErrorView>();
  for (const { view, issue } of inOrder(views, issues)) {
    const href = targetOf(view, issue);
    const field = fields.find(({ id }) => id === issue.field);
    if (!lines.has(href)) lines.set(href, { href, text: describeIssue(words, service, { field, issue }) });
  }
  return [...lines.values()];
}

type Found = { readonly view: FieldView | undefined; readonly issue: Issue };

/** Question by question, part by part; what belongs to no question of this page comes last. */
function inOrder(views: readonly FieldView[], issues: readonly Issue[]): readonly Found[] {
  const placed = views.flatMap((view) => {
    const own = issues.filter(({ field }) => view.kind !== 'notice' && view.name === field);
    const place = ({ part }: Issue): number => partsOf(view).indexOf(part ?? '');
    return own.toSorted((one, other) => place(one) - place(other)).map((issue) => ({ view, issue }));
  });
  const rest = issues.filter((issue) => !placed.some((found) => found.issue === issue));
  return [...placed, ...rest.map((issue) => ({ view: undefined, issue }))];
}

function partsOf(view: FieldView): readonly string[] {
  if (view.kind !== 'address') return [];
  return [...view.parts, ...view.searches].map(({ name }) => name.slice(view.name.length + 1));
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
