import { DURATIONS, parseDuration } from '../feel/calendar.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { Duration } from '../model.ts';
import { textLike } from './keys.ts';
import { textOf } from './shape.ts';
import { report, type Node, type Source } from './source.ts';

/** What a duration looks like. */
export const DURATION: JsonSchema = { anyOf: DURATIONS.map(textLike) };

/** A duration of more than nothing. */
export function readDuration(source: Source, node: Node | undefined): Duration {
  const text = textOf(source, node);
  const amount = parseDuration(text)?.amount ?? 0;
  if (text !== '' && amount <= 0) report(source, { node: node ?? null }, ['bad-duration', { text }]);
  return text;
}
