import { isContent } from './fields/content.ts';
import { daysAllowed, type DaysAllowed } from './fields/date-bounds.ts';
import { offerField, readField, writeField } from './fields/index.ts';
import type { Read, Wrong } from './fields/kind.ts';
import { answerAt, itemAnswers, withItem } from './item.ts';
import type { Answer, Answers, ComputedRow, Context, Field, Input, Issue, Page, Reading } from './model.ts';
import { PlaceError } from './place.ts';
import { itemPath, visitAt } from './reach.ts';
import { ruleIssues } from './rule-issues.ts';
import type { Standing } from './standing.ts';
import { evaluateIn, trace, type PageVisit } from './trace.ts';

/**
 * A page ready to be shown: its relevant fields with the options that may be chosen, what stands in their controls, the
 * days that may be chosen for a date, and what the computed values that it shows come to, by the field.
 */
export type OpenPage = {
  readonly page: Page;
  readonly fields: readonly Field[];
  readonly input: Input;
  readonly days: Readonly<Record<string, DaysAllowed>>;
  readonly computed: Readonly<Record<string, ComputedRow>>;
};

/**
 * The page at this place, filled from the answers, or from `typed` when it is shown again with errors.
 * `null` when the place is not a page that is asked.
 */
export function openPage(standing: Standing, typed?: Input): OpenPage | null {
  const [visit, path] = [visitAt(standing), itemPath(standing)];
  if (visit?.kind !== 'page' || !path) return null;
  const stored = itemAnswers(standing.answers, path);
  const evaluate = evaluateIn(visit.scope, standing.context);
  const asked = typed
    ? readFields(standing, { visit, stored }, typed).fields
    : visit.fields.map((field) => offerField(field, { evaluate }));
  const days = asked.flatMap((field) =>
    field.type === 'date' ? [[field.id, daysAllowed(field, { evaluate })] as const] : [],
  );
  const input = typed ?? controlsOf(asked, stored, standing.context);
  const computed = computedShown(standing, asked);
  return { page: visit.page, fields: asked, input, days: Object.fromEntries(days), computed };
}

/** The answers behind them stand on earlier pages, so nothing typed here changes them. What is absent is left out. */
function computedShown(
  { service, answers, context }: Standing,
  fields: readonly Field[],
): OpenPage['computed'] {
  const shown = fields.filter((field) => field.type === 'computed');
  if (shown.length === 0) return {};
  const rows = trace(service, answers, context).computed;
  const found = shown.flatMap(({ id, of }) =>
    rows.filter(({ computed }) => computed.id === of).map((row) => [id, row] as const),
  );
  return Object.fromEntries(found);
}

function controlsOf(fields: readonly Field[], stored: Answers, context: Context): Input {
  const controls = fields.map((field) => writeField(field, answerAt(stored, field.id), context));
  return Object.fromEntries(controls.flatMap((control) => Object.entries(control)));
}

/**
 * Reads what was typed on the page at this place. Only relevant declared fields are read. `confirmed` are the ids of
 * rules whose warnings the person has seen and confirmed. Throws `PlaceError` when the place is not a page that is asked.
 */
export function readPage(
  sent: Standing & { readonly input: Input; readonly confirmed: readonly string[] },
): Reading {
  const [visit, path] = [visitAt(sent), itemPath(sent)];
  if (visit?.kind !== 'page' || !path) throw new PlaceError(sent.place);
  const { item, issues } = readFields(sent, { visit, stored: itemAnswers(sent.answers, path) }, sent.input);
  const answers = withItem(sent.answers, path, item);
  const all = [...issues, ...ruleIssues({ ...sent, answers })];
  return all.length === 0 ? { ok: true, answers } : { ok: false, issues: inOrder(all, visit.page) };
}

type Asked = { readonly visit: PageVisit; readonly stored: Answers };

/** `item` is the item (or the form) with the answers that are right; wrong ones are out, others untouched. */
type FieldsRead = {
  readonly fields: readonly Field[];
  readonly item: Answers;
  readonly issues: readonly Issue[];
};

/** Reads field by field: the condition of a field sees what was just typed above it, and nothing old of this page. */
function readFields(standing: Standing, { visit, stored }: Asked, input: Input): FieldsRead {
  const { context } = standing;
  const values: Record<string, Answer> = {};
  for (const { id } of visit.page.fields) values[id] = null;
  const evaluate = evaluateIn({ values, outer: visit.scope }, context);
  const [fields, issues]: [Field[], Issue[]] = [[], []];
  const item: Record<string, Answers[string]> = { ...stored };
  for (const field of visit.page.fields) {
    if (field.when && evaluate(field.when) !== true) continue;
    fields.push(offerField(field, { evaluate }));
    if (isContent(field)) continue;
    const asking = { context, evaluate, stored: answerAt(stored, field.id) };
    const read = keptAnswer(standing, field, asking.stored) ?? readField(field, input, asking);
    if (read.ok) item[field.id] = values[field.id] = read.answer;
    else issues.push(...read.wrong.map((wrong) => issueOf(field, wrong)));
  }
  if (issues.length === 0) return { fields, item, issues };
  return { fields, item: without(item, new Set(issues.map(({ field }) => field))), issues };
}

/** What was answered to a locked question, whatever is sent. */
function keptAnswer({ locked }: Standing, { id }: Field, stored: Answer | undefined): Read | null {
  return stored !== undefined && locked?.has(id) ? { ok: true, answer: stored } : null;
}

function issueOf({ id }: Field, { part, code, params }: Wrong): Issue {
  return { field: id, part, code, params, rule: null, level: 'error' };
}

function without<T>(values: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)));
}

/** As the fields stand on the page, so that the summary of errors reads from top to bottom. */
function inOrder(issues: readonly Issue[], { fields }: Page): readonly Issue[] {
  const order = fields.map(({ id }) => id);
  return [...issues].sort((left, right) => order.indexOf(left.field) - order.indexOf(right.field));
}
