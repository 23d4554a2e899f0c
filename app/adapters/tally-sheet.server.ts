import type { CaseTally, Counted, FormTally, Tallies, TallySheet } from '../usecases/ports.ts';

/** A sheet with everything that was counted since it was last stored. */
export type OpenTallySheet = TallySheet & {
  /** Stores it. What cannot be stored stays on the sheet. */
  readonly flush: () => Promise<void>;
};

/**
 * Long enough that what two people did can rarely be told apart, even by who reads the database's own log; what a crash
 * loses is worth less than that.
 */
const MINUTES_BETWEEN = 10;

/** Opens an empty sheet. */
export function openTallySheet(add: Tallies['add']): OpenTallySheet {
  const [forms, cases] = [new Map<string, Counted<FormTally>>(), new Map<string, Counted<CaseTally>>()];
  const seen = new Set<string>();
  return {
    countForm: (tallies) => {
      for (const tally of tallies) put(forms, tally, 1);
    },
    countFormOnce: (draft, tallies) => {
      for (const tally of tallies) {
        const key = keyOf({ draft, ...tally });
        if (seen.has(key)) continue;
        seen.add(key);
        put(forms, tally, 1);
      }
    },
    countCase: (tallies) => {
      for (const tally of tallies) put(cases, tally, 1);
    },
    flush: async () => {
      seen.clear();
      const counted = { forms: take(forms), cases: take(cases) };
      if (counted.forms.length + counted.cases.length === 0) return;
      try {
        await add(counted);
      } catch (error) {
        for (const { count, ...tally } of counted.forms) put(forms, tally, count);
        for (const { count, ...tally } of counted.cases) put(cases, tally, count);
        throw error;
      }
    },
  };
}

/** Stores a sheet every few minutes, and once more at the end. Returns how to end it. */
export function keepTallySheet(
  flush: OpenTallySheet['flush'],
  report: (error: unknown) => void,
): () => Promise<void> {
  const store = () => flush().catch(report);
  const timer = setInterval(() => void store(), MINUTES_BETWEEN * 60_000);
  timer.unref();
  return () => {
    clearInterval(timer);
    return store();
  };
}

function put<T extends object>(sheet: Map<string, Counted<T>>, tally: T, count: number): void {
  const key = keyOf(tally);
  sheet.set(key, { ...tally, count: (sheet.get(key)?.count ?? 0) + count });
}

function take<T>(sheet: Map<string, T>): readonly T[] {
  const all = [...sheet.values()];
  sheet.clear();
  return all;
}

function keyOf(tally: object): string {
  return JSON.stringify(Object.entries(tally).sort(([one], [other]) => (one < other ? -1 : 1)));
}
