import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Journey } from './engine/prove/journeys.ts';
import type { Answers, Codelists, Context } from './engine/model.ts';
import type { Loaded } from './versions.ts';

/**
 * Journeys as they lie beside a published definition, so that its walks are compared with what they once were. Most
 * answers and lines come again in many journeys: each is written once, and journeys name them by number.
 */
export type StoredJourneys = {
  readonly version: string;
  readonly today: string;
  readonly answers: readonly (readonly [id: string, answer: unknown])[];
  readonly lines: readonly string[];
  readonly journeys: readonly {
    readonly world: Omit<Context, 'codelists' | 'today' | 'now'>;
    readonly answers: readonly number[];
    readonly walk: readonly number[];
  }[];
};

/** The journeys beside a definition; `null` where none of this version are. */
export function readJourneys(definition: Loaded, codelists: Codelists): readonly Journey[] | null {
  const file = journeysFileOf(definition);
  if (!existsSync(file)) return null;
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredJourneys; // written by `forms:publish`, and by nobody else
  if (stored.version !== definition.service.version) return null;
  const { today, answers, lines } = stored;
  return stored.journeys.map((journey) => ({
    context: { ...journey.world, today, now: `${today}T12:00:00`, codelists },
    // Pairs of ids and their answers.
    answers: Object.fromEntries(pick(answers, journey.answers)) as Answers,
    expected: pick(lines, journey.walk),
  }));
}

function pick<T>(entries: readonly T[], numbers: readonly number[]): readonly T[] {
  return numbers.flatMap((number) => entries.slice(number, number + 1));
}

/** Where they lie. */
export function journeysFileOf({ file }: Loaded): string {
  return join(dirname(file), 'journeys.json');
}
