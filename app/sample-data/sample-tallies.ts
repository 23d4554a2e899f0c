import type { Service } from '#forms/engine/model.ts';
import type { Agency, CaseTally, Counted, FormTally } from '../usecases/ports.ts';
import { bucketsOf, DAYS, SECONDS } from '../usecases/statistics/buckets.ts';
import { shownMonths, weeksOf } from '../usecases/statistics/period.ts';
import { wayOfForm } from '../usecases/statistics/way-of-form.ts';

type Sums = { readonly forms: readonly Counted<FormTally>[]; readonly cases: readonly Counted<CaseTally>[] };

type Facts = {
  readonly services: readonly Service[];
  readonly agencies: readonly Pick<Agency, 'id' | 'authority'>[];
  /** ISO 8601. */
  readonly today: string;
};

/** Of the month before, a part of the last one's. */
const SHARES = [1, 0.6] as const;

/** Invented sums of two months, so that there is something to look at: of each service, and of its first agency. */
export function sampleTallies({ services, agencies, today }: Facts): Sums {
  const months = shownMonths(today, SHARES.length);
  const each = services.flatMap((service, index) =>
    months.map((month, age) => ({ service, month, scale: (SHARES[age] ?? 1) / (index + 1) })),
  );
  return {
    forms: each.flatMap(sumsOfForm),
    cases: each.flatMap(({ service, month, scale }) => {
      const agency = agencies.find(({ authority }) => authority === service.route.authority);
      return agency ? sumsOfCases({ agency: agency.id, service: service.id, month, scale }) : [];
    }),
  };
}

type Form = { readonly service: Service; readonly month: string; readonly scale: number };

/** Most get through; some stop early, some at the check page. */
function sumsOfForm({ service, month, scale }: Form): readonly Counted<FormTally>[] {
  const of = { month, service: service.id, version: service.version, step: '', detail: '' };
  const way = wayOfForm(service);
  const filed = Math.round(scale * 96);
  const reached = way.map((step, index) => {
    const count = Math.max(filed + 6, Math.round(scale * (240 - 14 * Math.ceil(index / 3))));
    return { ...of, kind: 'reached', step, count } as const;
  });
  const times = way.slice(0, -1).flatMap((step, index) =>
    bucketsOf(SECONDS).map((detail, bucket) => {
      const count = Math.max(0, Math.round(scale * (50 - 14 * Math.abs(bucket - 2 - (index % 4)))));
      return { ...of, kind: 'time', step, detail, count } as const;
    }),
  );
  return [
    ...reached,
    ...times.filter(({ count }) => count > 0),
    ...issuesOf(service).map((issue) => ({ ...of, ...issue, count: Math.round(scale * issue.count) })),
    { ...of, kind: 'filed', detail: 'de', count: filed - 16 },
    { ...of, kind: 'filed', detail: 'de-simple', count: 7 },
    { ...of, kind: 'filed', detail: 'en', count: 9 },
    { ...of, kind: 'channel', detail: 'web', count: filed },
  ];
}

/** What people forget on the first pages. */
function issuesOf({ steps }: Service) {
  const pages = steps.flatMap((step) => (step.kind === 'page' ? [step] : []));
  return pages.slice(0, 4).flatMap(({ id, fields }, index) => {
    const [field] = fields;
    return field
      ? [{ kind: 'issue', step: id, detail: `${field.id} required`, count: 34 - 8 * index } as const]
      : [];
  });
}

type Cases = Pick<CaseTally, 'agency' | 'service'> & { readonly month: string; readonly scale: number };

function sumsOfCases({ month, scale, ...of }: Cases): readonly Counted<CaseTally>[] {
  return weeksOf(month).flatMap((week, index) => {
    const sum = (kind: CaseTally['kind'], detail: string, count: number) => ({
      ...of,
      week,
      kind,
      detail,
      count: Math.max(1, Math.round(scale * count)),
    });
    const ended = { granted: 9 + index, refused: 2, closed: 3, withdrawn: 1 };
    const states = Object.entries({ ...ended, 'in-progress': 18, waiting: 5 });
    return [
      sum('received', '', 22 - 3 * index),
      ...states.map(([state, count]) => sum('state', state, count)),
      ...durationsOf(Object.values(ended).map((count) => sum('state', '', count).count)).map(
        ([bucket, count]) => ({
          ...sum('duration', bucket, 0),
          count,
        }),
      ),
    ];
  });
}

/** As many as have ended, most of them within two weeks. */
function durationsOf(ended: readonly number[]): readonly (readonly [string, number])[] {
  const total = ended.reduce((sum, count) => sum + count, 0);
  const [quick, middle] = [Math.floor(total / 4), Math.floor(total / 2)];
  const [, , week = '', fortnight = '', month = ''] = bucketsOf(DAYS);
  return [
    [week, quick],
    [fortnight, middle],
    [month, total - quick - middle],
  ];
}
