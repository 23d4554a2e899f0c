import type { JsonSchema } from '../json-schema.ts';
import { textOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

/** Ids that expressions name: as FEEL reads them, without hyphens. */
const NAME = /^[a-z][A-Za-z0-9_]*$/;
/** Ids that stand in addresses and texts only. */
const LABEL = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Words of FEEL and of the context, and parts of addresses. */
const RESERVED: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'if',
  'then',
  'else',
  'some',
  'every',
  'in',
  'satisfies',
  'between',
  'for',
  'return',
  'null',
  'true',
  'false',
  'function',
  'external',
  'instance',
  'of',
  'date',
  'time',
  'duration',
  'years',
  'days',
  'item',
  'channel',
  'identity',
  'authority',
  'partial',
]);
const RESERVED_STEPS: ReadonlySet<string> = new Set(['review', 'files', 'saved', 'ended', 'stay']);

/** What the ids that are read below look like. */
export const idShapes = {
  name: shapeOf(NAME, RESERVED),
  step: shapeOf(LABEL, RESERVED_STEPS),
  label: shapeOf(LABEL, new Set()),
} as const;

function shapeOf({ source }: RegExp, reserved: ReadonlySet<string>): JsonSchema {
  const shape = { type: 'string', pattern: source };
  return reserved.size === 0 ? shape : { ...shape, not: { enum: [...reserved] } };
}

/** An id that expressions may name; `taken` are those in use. */
export function readName(source: Source, node: Node | undefined, taken: Set<string>): string {
  return claim(source, node ?? null, { id: textOf(source, node), pattern: NAME, reserved: RESERVED, taken });
}

/** The id of a step. */
export function readStepId(source: Source, node: Node | undefined, taken: Set<string>): string {
  return claim(source, node ?? null, {
    id: textOf(source, node),
    pattern: LABEL,
    reserved: RESERVED_STEPS,
    taken,
  });
}

/** Any other id. */
export function readLabel(source: Source, node: Node | undefined, taken: Set<string>): string {
  return claim(source, node ?? null, {
    id: textOf(source, node),
    pattern: LABEL,
    reserved: new Set(),
    taken,
  });
}

type Claim = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly reserved: ReadonlySet<string>;
  readonly taken: Set<string>;
};

function claim(source: Source, node: Node, { id, pattern, reserved, taken }: Claim): string {
  if (id === '') return id;
  if (!pattern.test(id)) report(source, { node }, ['bad-id', { id }]);
  else if (reserved.has(id)) report(source, { node }, ['reserved-id', { id }]);
  else if (taken.has(id)) report(source, { node }, ['duplicate-id', { id }]);
  taken.add(id);
  return id;
}
