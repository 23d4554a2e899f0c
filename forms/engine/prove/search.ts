import { atomsFor } from './atom-facts.ts';
import { judgeClaim, nextFor, type Claim } from './claim.ts';
import type { Domain } from './asked.ts';
import type { Form } from './form.ts';
import { holdingClaims, isHeld, type Holding } from './holding.ts';
import { FALSE, TRUE } from './outcome.ts';
import { propagate } from './propagate.ts';
import {
  give,
  nothingKnown,
  take,
  watch,
  type Facts,
  type Mode,
  type State,
  type Variable,
} from './state.ts';

/** A form with the answers that are tried in it. */
export type Tried = {
  readonly form: Form;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly world: ReadonlyMap<string, Domain>;
  readonly facts: Facts;
};

/**
 * Answers by key that bring all claims about; `impossible`; `not-found` where only some of all answers were tried;
 * `open` where the search was given up.
 */
export type Found = ReadonlyMap<string, unknown> | 'impossible' | 'not-found' | 'open';

/** So many attempts are given to one question; those of the shipped services need fewer than fifty. */
const ATTEMPTS = 250;

/** Looks for answers that bring all claims about, `alone` without regard to what the answers hang on. */
export function search(
  tried: Tried,
  claims: readonly Claim[],
  { mode, isAlone = false }: { readonly mode: Mode; readonly isAlone?: boolean },
): Found {
  const state: State = {
    ...tried,
    atoms: atomsFor(tried.domains),
    mode,
    isAlone,
    values: new Map(),
    known: nothingKnown(),
    touched: null,
    isRough: false,
  };
  const result = solve({ state, claims, left: ATTEMPTS });
  if (result === 'found') return state.values;
  if (result === 'open') return 'open';
  return state.isRough && mode === 'tried' ? 'not-found' : 'impossible';
}

type Run = { readonly state: State; readonly claims: readonly Claim[]; left: number };

/** The keys whose values rule the claims out, whatever else is tried. */
type Conflict = ReadonlySet<string>;

function solve(run: Run): 'found' | 'open' | Conflict {
  run.left -= 1;
  if (run.left < 0) return 'open';
  const { open, conflict } = judgeAll(run);
  if (conflict) return conflict;
  return open ? goOn(run, open) : 'found';
}

/** The first claim that is open, or why one cannot hold. */
function judgeAll({ state, claims }: Run): {
  readonly open: Claim | null;
  readonly conflict: Conflict | null;
} {
  let open: Claim | null = null;
  for (const claim of claims) {
    const outcome = judgeClaim(state, claim);
    if (outcome === FALSE) return { open, conflict: watch(state, () => judgeClaim(state, claim))[1] };
    if (outcome !== TRUE) open ??= claim;
  }
  for (const holding of holdingClaims(state)) {
    const outcome = judgeClaim(state, holding.claim);
    if (outcome === FALSE) return { open, conflict: explain(state, holding) };
    if (outcome !== TRUE) open ??= holding.claim;
  }
  return { open, conflict: null };
}

/** Decides what has the fewest answers left; where nothing follows from the claims, what the open claim looks at. */
function goOn(run: Run, open: Claim): 'found' | 'open' | Conflict {
  const { state } = run;
  if (state.isAlone) return branch(run, nextFor(state, open), NOTHING);
  const { conflict, left } = propagate(state, run.claims);
  if (conflict) return conflict;
  const [tightest] = [...left.values()].sort((one, other) => one.fits.length - other.fits.length);
  if (!tightest) return branch(run, nextFor(state, open), NOTHING);
  const { variable, fits, because } = tightest;
  return branch(run, { ...variable, values: fits.map((index) => variable.values[index]) }, because);
}

const NOTHING: Conflict = new Set();

/**
 * Tries the values that are left; `because` are the answers that ruled out the others. Where a conflict lies elsewhere,
 * goes back there at once.
 */
function branch(run: Run, variable: Variable | null, because: Conflict): 'found' | 'open' | Conflict {
  const { state } = run;
  if (!variable) return 'open';
  if (variable.values.length === 0) return new Set(state.values.keys());
  const conflict = new Set(because);
  for (const value of variable.values) {
    give(state, variable.key, value);
    const result = solve(run);
    if (result === 'found') return result;
    take(state, variable.key);
    if (result === 'open' || !result.has(variable.key)) return result;
    for (const key of result) if (key !== variable.key) conflict.add(key);
  }
  return conflict;
}

/** The answer itself is a part of the conflict, and all that makes it be asked. */
function explain(state: State, holding: Holding): Conflict {
  if (holding.claim.is === 'bounds') return new Set(state.values.keys());
  const [, byClaim] = watch(state, () => judgeClaim(state, holding.claim));
  const [, byGates] = watch(state, () => isHeld(state, holding));
  return new Set([holding.key, ...byClaim, ...byGates]);
}
