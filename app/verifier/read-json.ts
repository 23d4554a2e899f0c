import type { Bytes, EmbeddedFile } from './model.ts';

/** What JSON calls an object. */
export type Members = Readonly<Record<string, unknown>>;

/** What is something else has no members. */
export const membersOf = (value: unknown): Members =>
  // JSON calls these so.
  typeof value === 'object' && value !== null ? (value as Members) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** An embedded file of JSON; `null` when there is none. */
export function jsonIn(embedded: readonly EmbeddedFile[], name: string): unknown {
  const bytes: Bytes | undefined = embedded.find((file) => file.name === name)?.bytes;
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Sealed by us, so it is JSON; if it ever is not, it can still be downloaded.
    return null;
  }
}
