import type { Type } from '../feel/model.ts';
import type { Parameter, ParameterValue } from '../model.ts';
import { isParameterValue } from '../parameters.ts';
import { idShapes, readName } from './identifier.ts';
import { mapOf, mappingOf, type Keys } from './keys.ts';
import { entriesOf, namedEntriesOf, scalarOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';
import { readValueType, VALUE_TYPE, valueTypes } from './value-type.ts';

const KEYS: Keys = {
  needed: { type: VALUE_TYPE, default: { type: ['string', 'number', 'boolean'] } },
  allowed: {},
};
/** What stands behind `parameters`. */
export const PARAMETERS = { ...mapOf(mappingOf(KEYS)), propertyNames: idShapes.name };

/** What each authority may set for itself: an id, a type and the value that holds until then. */
export function readParameters(source: Source, node: Node | undefined): readonly Parameter[] {
  const taken = new Set<string>();
  return namedEntriesOf(source, node ?? null).map(([key, , value]): Parameter => {
    const entries = entriesOf(source, value, KEYS);
    const [type, at] = [readValueType(source, entries.get('type')), entries.get('default')];
    const written = scalarOf(source, at);
    const id = readName(source, key, taken);
    if (isParameterValue(written, type)) return { id, type, default: written };
    if (at !== undefined) report(source, { node: at }, ['wrong-kind', { wanted: type }]);
    return { id, type, default: REFUSED };
  });
}

/** Stands in for a value that was reported as wrong. */
const REFUSED: ParameterValue = '';

/** How expressions see the parameters: as the members of `authority`. */
export function parametersType(parameters: readonly Parameter[]): Type {
  const members = parameters.map(({ id, type }) => [id, valueTypes[type]] as const);
  return { is: 'record', members: Object.fromEntries(members) };
}
