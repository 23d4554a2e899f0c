import type { Service } from '#forms/engine/model.ts';
import type { Counted, FormTally } from '../ports.ts';
import { quartiles, SECONDS } from './buckets.ts';
import type { FormReport, IssueReport, Split, StepReport } from './model.ts';
import { groupsOf, LEAST, protect } from './protect.ts';
import { protectedSplit, sum } from './report-cases.ts';
import { wayOfForm } from './way-of-form.ts';

type Tallies = readonly Counted<FormTally>[];
type Wish = {
  /** All versions of one service, the newest first. */
  readonly services: readonly Service[];
  readonly languages: readonly string[];
};

/**
 * What became of the drafts that were begun in a month, by version. How many were sent is known from the cases as well, so
 * versions are told apart only where each of them may be told.
 */
export function reportForms(tallies: Tallies, { services, languages }: Wish): readonly FormReport[] {
  const counted = services.filter(({ version }) => tallies.some((each) => each.version === version));
  const used = counted.length > 0 ? counted : services.slice(0, 1);
  const own = used.map(({ version }) => tallies.filter((each) => each.version === version));
  const filed = protect(own.map((each) => sum(each.filter(({ kind }) => kind === 'filed')))).parts;
  return used.flatMap((service, index): readonly FormReport[] => {
    const sent = filed[index] ?? null;
    if (used.length > 1 && sent === null) return [];
    return [reportForm(own[index] ?? [], { service, languages, filed: sent })];
  });
}

type Form = {
  readonly service: Service;
  readonly languages: readonly string[];
  readonly filed: number | null;
};

function reportForm(tallies: Tallies, { service, languages, filed }: Form): FormReport {
  const way = wayOfForm(service);
  const { reached, left } = fall(countsOn(way, tallies), filed);
  const part = (kind: FormTally['kind'], ids: readonly string[]): Split => {
    const of = (id: string) => tallies.filter((each) => each.kind === kind && each.detail === id);
    return protectedSplit(
      ids,
      ids.map((id) => sum(of(id))),
    );
  };
  const { channels } = service;
  return {
    version: service.version,
    begun: reached[0] ?? null,
    steps: way.map((step, index): StepReport => {
      const times = tallies.filter((each) => each.kind === 'time' && each.step === step);
      const figures = { reached: reached[index] ?? null, left: left[index] ?? null };
      return { step, ...figures, seconds: quartiles(SECONDS, times) };
    }),
    filed,
    languages: part('filed', languages),
    channels: channels.length > 1 ? part('channel', channels) : null,
    issues: issuesIn(tallies),
  };
}

/** How many came to each step, and at last how many sent. A sum that a crash has lost is at least what came after it. */
function countsOn(way: readonly string[], tallies: Tallies): readonly number[] {
  const steps = way.map((step) =>
    sum(tallies.filter((each) => each.kind === 'reached' && each.step === step)),
  );
  const filed = sum(tallies.filter(({ kind }) => kind === 'filed'));
  return [...steps, filed].reduceRight<readonly number[]>(
    (later, count) => [Math.max(count, later[0] ?? 0), ...later],
    [],
  );
}

type Fall = { readonly reached: readonly (number | null)[]; readonly left: readonly (number | null)[] };

/**
 * How many came to each step, told only where between one told number and the next at least five were lost: nobody can
 * subtract a number below five out of them. How many sent is told apart from that, since the cases tell it.
 */
function fall(counts: readonly number[], filed: number | null): Fall {
  const lost = counts.slice(0, -1).map((count, index) => count - (counts[index + 1] ?? 0));
  const sent = counts.at(-1) ?? 0;
  const groups = groupsOf(filed === null ? [...lost, sent] : lost);
  const known = filed ?? 0;
  const total = sum(groups.map((group) => ({ count: group.sum })));
  const nothing = lost.map(() => null);
  if (total < LEAST) return { reached: nothing, left: nothing };
  let rest = known + total;
  const cells = groups.flatMap(({ size, sum: gone }) => {
    const first = { reached: rest, left: size === 1 ? gone : null };
    rest -= gone;
    return [first, ...Array.from({ length: size - 1 }, () => ({ reached: null, left: null }))];
  });
  const own = cells.slice(0, lost.length);
  return { reached: own.map(({ reached }) => reached), left: own.map(({ left }) => left) };
}

const RULE = 'rule:';

function issuesIn(tallies: Tallies): readonly IssueReport[] {
  const frequent = tallies.filter(({ kind, count }) => kind === 'issue' && count >= LEAST);
  const sorted = [...frequent].sort(
    (one, other) => other.count - one.count || (one.step + one.detail < other.step + other.detail ? -1 : 1),
  );
  return sorted.map(({ step, detail, count }) => {
    const [field = '', code = ''] = detail.split(' ');
    const rule = code.startsWith(RULE) ? code.slice(RULE.length) : null;
    return { step, field, code: rule === null ? code : 'rule', rule, count };
  });
}
