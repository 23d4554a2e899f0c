/** A map that forgets what was used longest ago once it holds `limit` entries. */
export function boundedCache<Value>(limit: number): (key: string, make: () => Value) => Value {
  const entries = new Map<string, Value>();
  return (key, make) => {
    const known = entries.get(key);
    const value = known ?? make();
    if (known !== undefined) entries.delete(key);
    entries.set(key, value);
    const oldest = entries.size > limit ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    return value;
  };
}
