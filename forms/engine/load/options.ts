import { isMap } from 'yaml';
import type { Option } from '../model.ts';
import { readCondition } from './expression.ts';
import { idShapes, readLabel } from './identifier.ts';
import { EXPRESSION, mappingOf, someOf, type Keys } from './keys.ts';
import type { FieldSource, Loading } from './loading.ts';
import { entriesOf, itemsOf } from './shape.ts';
import { report } from './source.ts';

const KEYS: Keys = { needed: { id: idShapes.label }, allowed: { when: EXPRESSION } };
/** What stands behind `options`. */
export const OPTIONS = someOf({ anyOf: [idShapes.label, mappingOf(KEYS)] });

/** The options of a choice: ids, or mappings with an id and the condition under which it is offered. */
export function readOptions({ source }: Loading, { entries, scope }: FieldSource): readonly Option[] {
  const taken = new Set<string>();
  const node = entries.get('options');
  const items = itemsOf(source, node);
  if (node !== undefined && items.length === 0) report(source, { node }, ['no-options']);
  return items.map((item): Option => {
    if (!isMap(item)) return { id: readLabel(source, item ?? undefined, taken), when: null };
    const option = entriesOf(source, item, KEYS);
    return {
      id: readLabel(source, option.get('id'), taken),
      when: readCondition(source, option.get('when'), scope),
    };
  });
}
