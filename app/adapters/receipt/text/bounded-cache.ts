/**
 * A map that keeps at most `limit` entries. It forgets by halves what was not asked for since: that costs nothing at a
 * hit, where moving each entry to the end would cost more than some of the values.
 */
export function boundedCache<Value>(limit: number): (key: string, make: () => Value) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key, make) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make();
    if (young.size >= limit / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
