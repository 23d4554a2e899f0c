import type { Service } from '#forms/engine/model.ts';
import { momentOf } from '../context-of.ts';
import { may } from '../policy/may.ts';
import type { Agency, Ports, StaffMember } from '../ports.ts';
import { firstKept } from './kept.ts';
import type { Report } from './model.ts';
import { daysOf, shownMonths, weeksOf } from './period.ts';
import { reportCases } from './report-cases.ts';
import { reportForms } from './report-form.ts';

export type Wish = {
  readonly member: StaffMember;
  /** What is not known counts as not chosen. */
  readonly service: string;
  readonly month: string;
  /** Of the portal. */
  readonly languages: readonly string[];
};

export type ShownStatistics = {
  readonly agency: Agency;
  /** Ids of the services that the agency is in charge of. */
  readonly services: readonly string[];
  /** The months that can be shown, the last one first. */
  readonly months: readonly string[];
  /** `null` where the agency is in charge of no service. */
  readonly report: Report | null;
};

type StatisticsPorts = Pick<Ports, 'clock' | 'catalogue' | 'agencies' | 'tallies'>;

const MONTHS_SHOWN = 12;

/**
 * What was counted of a service in a month, for the lead of an agency; `null` for everybody else. Periods are fixed, and a
 * month is shown when nothing can change any more, so the same is told whenever it is asked.
 */
export async function showStatistics(ports: StatisticsPorts, wish: Wish): Promise<ShownStatistics | null> {
  const { member } = wish;
  const actor = { ...member, kind: 'staff' } as const;
  if (!may(actor, 'see-statistics', { kind: 'agency', agency: member.agency })) return null;
  const agency = await ports.agencies.find(member.agency);
  if (!agency) return null;
  const now = ports.clock.now();
  const first = firstKept(now).month;
  const months = shownMonths(momentOf(now).today, MONTHS_SHOWN).filter((month) => month >= first);
  const own = ports.catalogue.services.filter(({ route }) => route.authority === agency.authority);
  const services = [...new Set(own.map(({ id }) => id))];
  const service = services.includes(wish.service) ? wish.service : services[0];
  const month = months.includes(wish.month) ? wish.month : months[0];
  if (service === undefined || month === undefined) return { agency, services, months, report: null };
  const versions = newestFirst(
    ports,
    own.filter(({ id }) => id === service),
  );
  return { agency, services, months, report: await report(ports, { ...wish, agency, versions, month }) };
}

type Chosen = Pick<Wish, 'languages' | 'month'> & {
  readonly agency: Agency;
  readonly versions: readonly Service[];
};

async function report(
  { tallies }: StatisticsPorts,
  { agency, versions, month, languages }: Chosen,
): Promise<Report> {
  const service = versions[0]?.id ?? '';
  const weeks = weeksOf(month);
  const [from = '', to = ''] = [weeks[0], weeks.at(-1)];
  const [forms, cases] = await Promise.all([
    tallies.ofForm({ service, month }),
    tallies.ofCases({ agency: agency.id, service, from, to }),
  ]);
  return {
    agency: agency.id,
    service,
    month,
    from,
    to: daysOf(month).last,
    cases: reportCases(cases, weeks),
    forms: reportForms(forms, { services: versions, languages }),
  };
}

function newestFirst({ catalogue }: StatisticsPorts, versions: readonly Service[]): readonly Service[] {
  const newest = catalogue.find(versions[0]?.id ?? '');
  return [...versions].sort((one, other) => Number(other === newest) - Number(one === newest));
}
