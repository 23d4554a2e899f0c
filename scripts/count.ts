/** A number of things in English, e.g. "1 entry", "2 entries". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
