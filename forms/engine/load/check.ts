import { closest } from '../closest.ts';
import type { PageCheck, Route, Step } from '../model.ts';
import { TEXT, among, listOf, mappingOf, wholeNumber, type Keys } from './keys.ts';
import type { GrowingScope } from './loading.ts';
import { entriesOf, integerOf, itemsOf, oneOf, textOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

const REGISTERS = ['kfz-register'] as const;

const KEYS: Keys = {
  needed: { register: among(REGISTERS), corrections: wholeNumber() },
  allowed: { with: listOf(TEXT) },
};
/** What stands behind `check`. */
export const CHECK = mappingOf(KEYS);

/** The register that a page's answers are compared with, and which earlier answers it is told besides. */
export function readCheck(source: Source, node: Node | undefined, scope: GrowingScope): PageCheck | null {
  if (node === undefined) return null;
  const entries = entriesOf(source, node, KEYS);
  const known = Object.entries(scope.names).flatMap(([name, { path }]) => (path === null ? [] : [name]));
  const also = itemsOf(source, entries.get('with')).map((item) => {
    const field = textOf(source, item);
    if (!known.includes(field))
      report(source, { node: item }, ['unknown-field', { field, meant: closest(field, known) }]);
    return field;
  });
  return {
    register: oneOf(source, entries.get('register'), REGISTERS),
    also,
    corrections: integerOf(source, entries.get('corrections'), { fallback: 0 }),
  };
}

type Routed = {
  readonly steps: readonly Step[];
  readonly route: Route;
  readonly node: Node | undefined;
};

/** Nobody may ask a register before it is known which authority answers for that: the question stands above or beside. */
export function refuseEarlyCheck(source: Source, { steps, route, node = null }: Routed): void {
  const pages = steps.flatMap((step) => (step.kind === 'page' ? [step] : []));
  const [name = ''] = route.by;
  const asked = pages.findIndex(({ fields }) => fields.some(({ id }) => id === name));
  const early = pages.slice(0, Math.max(0, asked)).find(({ check }) => check !== null);
  if (early) report(source, { node }, ['early-check', { step: early.id, field: name }]);
}
