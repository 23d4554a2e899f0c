import type { Type } from '../feel/model.ts';
import { BOOLEAN, DATE, NUMBER, STRING } from '../feel/types.ts';
import type { ValueType } from '../model.ts';
import { among } from './keys.ts';
import { oneOf } from './shape.ts';
import type { Node, Source } from './source.ts';

/** What expressions see of values that no field asks for. */
export const valueTypes: Readonly<Record<ValueType, Type>> = {
  text: STRING,
  number: NUMBER,
  money: NUMBER,
  boolean: BOOLEAN,
  date: DATE,
};

const NAMES = Object.keys(valueTypes) as [ValueType, ...ValueType[]]; // the keys of the table above

/** What stands behind such a `type`. */
export const VALUE_TYPE = among(NAMES);

/** The `type` of a parameter or of a computed value. */
export function readValueType(source: Source, node: Node | undefined): ValueType {
  return oneOf(source, node, NAMES);
}
