import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scoreMutations, neededOf, journeysOf, type Journey } from './engine/prove/journeys.ts';
import { prove } from './engine/prove/prove.ts';
import type { Answers, Codelists, Context } from './engine/model.ts';
import type { Loaded } from './versions.ts';

/**
 * Journeys as they lie beside a published definition, so that its walks are compared with what they once were. Most
 * answers and lines come again in many journeys: each is written once, and journeys name them by number.
 */
type Stored = {
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
  const file = fileOf(definition);
  if (!existsSync(file)) return null;
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored; // written below, and by nobody else
  if (stored.version !== definition.service.version) return null;
  const { today, answers, lines } = stored;
  return stored.journeys.map((journey) => ({
    context: { ...journey.world, today, now: `${today}T12:00:00`, codelists },
    // Pairs of ids and their answers.
    answers: Object.fromEntries(pick(answers, journey.answers)) as Answers,
    expected: pick(lines, journey.walk),
  }));
}

/** Proves a definition as of the day of the context and writes journeys that notice a slip in it. Says where. */
export function writeJourneys(definition: Loaded, context: Context): string {
  const proof = prove(definition.service, context);
  const covering = journeysOf(proof);
  const { journeys } = scoreMutations(proof);
  const needed = neededOf(definition.service, [...covering, ...journeys]);
  const file = fileOf(definition);
  writeFileSync(file, spell(store([...new Set([...covering, ...needed])], definition, context.today)));
  return file;
}

function store(journeys: readonly Journey[], { service }: Loaded, today: string): Stored {
  const [answers, lines] = [numbering<readonly [string, unknown]>(), numbering<string>()];
  const stored = journeys.map(({ context: { channel, identity, authority }, ...journey }) => ({
    world: { channel, identity, authority },
    answers: Object.entries(journey.answers).map((pair) => answers.numberOf(pair)),
    walk: journey.expected.map((line) => lines.numberOf(line)),
  }));
  return {
    version: service.version,
    today,
    answers: answers.all(),
    lines: lines.all(),
    journeys: stored,
  };
}

/** One entry on each line, so that a change shows what it changes. */
function spell({ version, today, answers, lines, journeys }: Stored): string {
  const list = (entries: readonly unknown[]) => `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`; // prettier-ignore
  const parts = {
    version: JSON.stringify(version),
    today: JSON.stringify(today),
    answers: list(answers),
    lines: list(lines),
    journeys: list(journeys),
  };
  const members = Object.entries(parts).map(([key, value]) => `  "${key}": ${value}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function numbering<T>() {
  const numbers = new Map<string, number>();
  return {
    numberOf: (entry: T): number => {
      const key = JSON.stringify(entry);
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    },
    // What was written as JSON is read as it was.
    all: (): readonly T[] => [...numbers.keys()].map((key) => JSON.parse(key) as T),
  };
}

function pick<T>(entries: readonly T[], numbers: readonly number[]): readonly T[] {
  return numbers.flatMap((number) => entries.slice(number, number + 1));
}

function fileOf({ file }: Loaded): string {
  return join(dirname(file), 'journeys.json');
}
