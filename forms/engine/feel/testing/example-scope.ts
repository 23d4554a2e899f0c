import type { Type } from '../model.ts';
import type { NameScope } from '../scope.ts';
import { BOOLEAN, DATE, NUMBER, STRING } from '../types.ts';

const RECHTSFORM: Type = { is: 'string', options: ['einzel', 'gbr', 'gmbh'] };
const PARTNER: Type = { is: 'record', members: { name: STRING, anteil: NUMBER } };
const types: Readonly<Record<string, Type>> = {
  rechtsform: RECHTSFORM,
  name: STRING,
  zahl: NUMBER,
  handwerk: BOOLEAN,
  beginn: DATE,
  geburtsdatum: { is: 'partial date' },
  arten: { is: 'list', of: { is: 'string', options: ['handel', 'industrie'] } },
  partner: { is: 'list', of: PARTNER },
  anschrift: { is: 'record', members: { plz: STRING } },
};
/** The answers that expressions in tests may name; `ende` is asked later. */
export const scope: NameScope = {
  names: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, path: [name] }])),
  later: new Set(['ende']),
  outer: null,
};

/** Every type that a value can have. */
export const ANY: readonly Type['is'][] = [
  ...(['boolean', 'number', 'string', 'date', 'partial date', 'date and time', 'list', 'null'] as const),
  ...(['months duration', 'days duration', 'record'] as const),
];
