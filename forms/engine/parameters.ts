import { parseDate } from './feel/calendar.ts';
import type { ParameterValue, Service, ValueType } from './model.ts';

const fits: Readonly<Record<ValueType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  money: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: isDay,
};

/** The service's parameters as the authority has set them; what it has not set, or not to fit the type, has its default. */
export function parameterValues(
  { parameters }: Service,
  set: Readonly<Record<string, unknown>>,
): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(
    parameters.map(({ id, type, default: value }) => {
      const own = Object.hasOwn(set, id) ? set[id] : undefined;
      return [id, isParameterValue(own, type) ? own : value];
    }),
  );
}

/** Whether a value may stand for a parameter of this type. */
export function isParameterValue(value: unknown, type: ValueType): value is ParameterValue {
  return fits[type](value);
}

function isDay(value: unknown): boolean {
  const date = typeof value === 'string' ? parseDate(value) : null;
  return date !== null && date.from === date.to;
}
