/** A number as PDF writes it: at most two decimals, a hundredth of a point being finer than any printer. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);
