import { controlId } from '../../../i18n/describe/control-id.ts';
import { formatDate } from '../../../i18n/format.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { ShownStatistics } from '../../../usecases/statistics/show-statistics.ts';
import type { Officer } from '../door.server.ts';
import { describeStaffBar } from '../staff-bar.tsx';
import { describeSections } from './sections.server.ts';

/** Figures of a service in a month, with all words. */
export function describeStatistics(officer: Officer, shown: ShownStatistics) {
  const { words, language, portal } = officer;
  const { report, agency } = shown;
  const heading = words.say('statistics:title');
  const path = `/${language}/inbox/statistics`;
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title') }),
    bar: describeStaffBar(officer),
    back: { href: `/${language}/inbox`, text: words.say('inbox:case.back') },
    heading,
    lead: words.say('statistics:lead', { agency: agency.name }),
    none: words.say('statistics:none'),
    choose: { ...describeChoice(officer, shown), action: path },
    shown: report && {
      heading: `${words.service(report.service).say('title')}, ${formatDate(language, report.month)}`,
      period: words.say('statistics:period', {
        from: formatDate(language, report.from),
        to: formatDate(language, report.to),
      }),
      rules: words.list('statistics:rules'),
      sections: describeSections(words, { report, service: portal.ports.catalogue.find }),
      downloads: describeDownloads(officer, { path, ...report }),
    },
  };
}

export type StatisticsView = ReturnType<typeof describeStatistics>;

function describeChoice({ words, language }: Officer, { services, months, report }: ShownStatistics) {
  const selects = [
    {
      id: controlId('service'),
      name: 'service',
      label: words.say('statistics:choose.service'),
      value: report?.service ?? '',
      options: services.map((value) => ({ value, label: words.service(value).say('title') })),
    },
    {
      id: controlId('month'),
      name: 'month',
      label: words.say('statistics:choose.month'),
      value: report?.month ?? '',
      options: months.map((value) => ({ value, label: formatDate(language, value) })),
    },
  ];
  return {
    heading: words.say('statistics:choose.heading'),
    apply: words.say('statistics:choose.apply'),
    selects,
  };
}

type Chosen = { readonly path: string; readonly service: string; readonly month: string };

function describeDownloads({ words }: Officer, { path, service, month }: Chosen) {
  const query = new URLSearchParams({ service, month }).toString();
  return {
    heading: words.say('statistics:downloads.heading'),
    links: [
      { href: `${path}/tables.csv?${query}`, text: words.say('statistics:downloads.csv') },
      { href: `${path}/report.json?${query}`, text: words.say('statistics:downloads.json') },
    ],
  };
}
