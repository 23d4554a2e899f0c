import { writeFileSync } from 'node:fs';
import type { Context } from '#forms/engine/model.ts';
import { neededOf, scoreMutations, type Journey } from '#forms/engine/prove/journeys.ts';
import { prove } from '#forms/engine/prove/prove.ts';
import { journeysFileOf, type StoredJourneys } from '#forms/stored-journeys.ts';
import type { Loaded } from '#forms/versions.ts';

/** Proves a definition as of the day of the context and writes journeys that notice a slip in it. Says where. */
export function writeJourneys(definition: Loaded, context: Context): string {
  const proof = prove(definition.service, context);
  const { covering, journeys } = scoreMutations(proof);
  const needed = neededOf(definition.service, [...covering, ...journeys]);
  const file = journeysFileOf(definition);
  writeFileSync(file, spell(store([...new Set([...covering, ...needed])], definition, context.today)));
  return file;
}

function store(journeys: readonly Journey[], { service }: Loaded, today: string): StoredJourneys {
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
function spell({ version, today, answers, lines, journeys }: StoredJourneys): string {
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
