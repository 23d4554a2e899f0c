import type { Type } from './model.ts';
import { isList, type Value } from './value.ts';

/** What functions may look at beside their arguments: ISO texts, local to Germany. */
export type Clock = { readonly today: string; readonly now: string };

/** One function: the type of its result for arguments of these types (`null`: they do not fit), and its work. */
export type FeelFunction = {
  readonly typeOf: (args: readonly Type[]) => Type | null;
  readonly apply: (args: readonly Value[], clock: Clock) => Value;
  /** Takes one list, or several values in its place: `max(a, b)`. */
  readonly takesList: boolean;
  /** The types of the arguments, where there is one way only. */
  readonly params?: readonly Type['is'][];
};

/** A function of arguments of exactly these types; of an absent one it is absent. */
export function of(
  params: readonly Type['is'][],
  result: Type,
  work: (...args: readonly (Value | undefined)[]) => Value,
): FeelFunction {
  const fits = (args: readonly Type[]) =>
    args.length === params.length && args.every(({ is }, at) => is === params[at]);
  return {
    takesList: false,
    params,
    typeOf: (args) => (fits(args) ? result : null),
    apply: (args) => (args.includes(null) ? null : work(...args)),
  };
}

/** A function of so many texts. */
export function ofTexts(
  count: 1 | 2,
  result: Type,
  work: (first: string, second: string) => Value,
): FeelFunction {
  const params: readonly Type['is'][] = count === 1 ? ['string'] : ['string', 'string'];
  return of(params, result, (first, second = '') =>
    typeof first === 'string' && typeof second === 'string' ? work(first, second) : null,
  );
}

/** A function of the items of one list that are not absent. */
export function ofList(
  typeOf: (item: Type) => Type | null,
  work: (items: readonly Value[]) => Value,
): FeelFunction {
  return {
    takesList: true,
    typeOf: ([list, ...more]) => (list?.is === 'list' && more.length === 0 ? typeOf(list.of) : null),
    apply: ([list = null]) => work(isList(list) ? list.filter((item) => item !== null) : []),
  };
}
