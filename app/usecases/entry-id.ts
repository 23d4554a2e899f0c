import type { FileAnswer } from '#forms/engine/model.ts';
import type { Side } from '#forms/submission/model.ts';
import type { Ports } from './ports.ts';

type Content = {
  readonly reference: string;
  readonly author: Side;
  /** Of the form that was sent. */
  readonly token: string;
  readonly text: string;
  readonly documents: readonly FileAnswer[];
};

/**
 * The id of an entry follows from its form and its content (UUID version 8, RFC 9562 §5.8): the same sent twice is one
 * entry, and something else sent from a page the browser kept is another, not lost.
 */
export function entryIdOf(
  { digest }: Pick<Ports, 'digest'>,
  { reference, author, token, text, documents }: Content,
): string {
  const content = [reference, author, token, text, ...documents.map(({ sha256 }) => sha256)];
  const bytes = digest(new TextEncoder().encode(JSON.stringify(content))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
