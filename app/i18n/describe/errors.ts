import type { Field, Issue } from '#forms/engine/model.ts';
import type { DateView, ErrorView, FieldView, SearchView } from '../view.ts';
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
    const own = issues.filter(({ field }) => 'name' in view && view.name === field);
    const place = ({ part }: Issue): number => partsOf(view).indexOf(part?.split('.')[0] ?? '');
    return own.toSorted((one, other) => place(one) - place(other)).map((issue) => ({ view, issue }));
  });
  const rest = issues.filter((issue) => !placed.some((found) => found.issue === issue));
  return [...placed, ...rest.map((issue) => ({ view: undefined, issue }))];
}

function partsOf(view: FieldView): readonly string[] {
  return controlsIn(view).map(({ name }) => ('name' in view ? name.slice(view.name.length + 1) : name));
}

/** The controls of a view that have names of their own. */
function controlsIn(view: FieldView): readonly { readonly name: string }[] {
  if (view.kind === 'period') return view.dates;
  return view.kind === 'parts' ? [...view.parts, ...view.searches] : [];
}

type Targets = {
  readonly [K in FieldView['kind']]?: (
    view: Extract<FieldView, { readonly kind: K }>,
    issue: Issue,
  ) => string;
};

/** Views of several controls, and the id of the one to mend. */
const targets: Targets = {
  date: firstOfDate,
  period: ({ id, name, dates }, { part }) => {
    const date = dates.find((each) => each.name === `${name}.${part?.split('.')[0] ?? ''}`) ?? dates[0];
    return date ? firstOfDate(date) : id;
  },
  search: firstOfSearch,
  files: ({ id, name, files }, { part }) => {
    const questions = files.flatMap((file) => file.questions);
    return questions.find((each) => each.name === `${name}.${part ?? ''}`)?.id ?? id;
  },
  parts: ({ id, name, parts, searches }, { part }) => {
    const search = searches.find((each) => each.name === `${name}.${part ?? ''}`);
    if (search !== undefined) return firstOfSearch(search);
    return (parts.find((each) => each.name === `${name}.${part ?? ''}`) ?? parts[0])?.id ?? id;
  },
};

/** The first wrong control. What belongs to no control of this page leads to its beginning. */
function targetOf(view: FieldView | undefined, issue: Issue): string {
  if (view === undefined) return '#inhalt';
  // The table's type ties each kind to its view; the compiler cannot follow that through an index.
  const target = targets[view.kind] as ((view: FieldView, issue: Issue) => string) | undefined;
  return `#${target?.(view, issue) ?? view.id}`;
}

function firstOfDate({ id, parts }: DateView): string {
  return parts.find(({ isWrong }) => isWrong)?.id ?? id;
}

function firstOfSearch({ id, entries }: SearchView): string {
  const wrong = entries.find(({ isWrong }) => isWrong);
  return wrong?.matches[0]?.id ?? wrong?.id ?? id;
}
