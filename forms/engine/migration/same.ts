/** Whether two answers say the same: the order of their members does not count, nor that of several options or codes. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((each) => typeof each === 'string') ? value.toSorted() : value.map(inOrder);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, each]) => [key, inOrder(each)]);
}
