import { NUMBER } from '../feel/types.ts';
import type { FieldOf } from '../model.ts';
import { right, wrong, type Kind, type Read } from './kind.ts';
import { plainNumber } from './plain-number.ts';
import { compact, valueOf } from './typed.ts';

type Quantity = 'decimal' | 'money' | 'percent' | 'area';

/** How people write the units; the longer spelling first. `²` reads as `2`. */
const SPELLINGS: Readonly<Record<Exclude<Quantity, 'decimal'>, readonly string[]>> = {
  money: ['euros', 'euro', 'eur', '€'],
  percent: ['prozent', 'percent', '%'],
  area: ['quadratmeter', 'squaremetres', 'squaremeters', 'qm', 'm2'],
};

/** A number with places behind its mark, and a unit if the definition names one. */
export const decimal: Kind<'decimal'> = quantityOf(({ unit }) => (unit === null ? [] : [compact(unit)]));

/** Euros and cents. */
export const money: Kind<'money'> = quantityOf(() => SPELLINGS.money);

/** Per cent: 12.5 means 12.5 of a hundred. */
export const percent: Kind<'percent'> = quantityOf(() => SPELLINGS.percent);

/** Square metres. */
export const area: Kind<'area'> = quantityOf(() => SPELLINGS.area);

/**
 * The answer is a JSON number. The loader keeps its digits within fifteen, so that the shortest decimal of the stored
 * double is exactly what was typed; expressions calculate with that decimal and never with the double.
 */
function quantityOf<T extends Quantity>(unitsOf: (field: FieldOf<T>) => readonly string[]): Kind<T> {
  return {
    read: (field, input) => {
      const units = unitsOf(field).map((unit) => unit.toLowerCase());
      const { text, problem } = plainNumber(valueOf(input, field.id), { units, decimals: field.decimals });
      if (problem !== null) return wrong(problem);
      return text === '' ? right(null) : within(field, text);
    },
    write: (field, answer) => ({ [field.id]: [typeof answer === 'number' ? spell(field, answer) : ''] }),
    type: () => NUMBER,
    schema: ({ min, max }) => ({ type: 'number', minimum: min, maximum: max }),
  };
}

function within({ min, max, decimals }: FieldOf<Quantity>, text: string): Read {
  const number = Number(text);
  if ((text.split('.')[1] ?? '').length > decimals) return wrong('too-many-decimals', { max: decimals });
  if (number < min) return wrong('too-small', { min });
  return number > max ? wrong('too-big', { max }) : right(number === 0 ? 0 : number);
}

/** As people in Germany write it in a field: a comma, no marks between thousands, and cents always in twos. */
function spell({ type, decimals }: FieldOf<Quantity>, answer: number): string {
  const text = type === 'money' && !Number.isInteger(answer) ? answer.toFixed(decimals) : String(answer);
  return text.replace('.', ',');
}
