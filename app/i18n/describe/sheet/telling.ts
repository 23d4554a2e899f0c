import { explain, type Speech } from '#forms/engine/feel/explain.ts';
import type { Expression } from '#forms/engine/feel/model.ts';
import type { Service } from '#forms/engine/model.ts';
import type { ServiceWords, Words } from '../../words.ts';

/** What it takes to tell a form in sentences. */
export type Telling = {
  readonly words: Words;
  readonly own: ServiceWords;
  readonly service: Service;
  readonly speech: Speech;
};

/** A sentence of the review sheet. */
export function say({ words }: Telling, key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const texts = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'number' ? value : String(value)] as const,
  );
  return words.find(`expressions:sheet.${key}`, Object.fromEntries(texts)) ?? key;
}

/** An expression in words. */
export function condition({ speech }: Telling, { tree }: Expression): string {
  return explain(tree, speech);
}
