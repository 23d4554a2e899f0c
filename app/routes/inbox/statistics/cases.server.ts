import { formatDate } from '../../../i18n/format.ts';
import type { Words } from '../../../i18n/words.ts';
import type { CaseReport } from '../../../usecases/statistics/model.ts';
import { rangeOf, sayDays, sayHalf } from './ranges.ts';
import { describeSplit, sayCount } from './table.server.ts';
import type { FiguresTable } from './table.server.ts';

/** What happened to the cases of an agency, in tables. */
export function describeCases(
  words: Words,
  { received, ended, onTheWay }: CaseReport,
): readonly FiguresTable[] {
  const days = ended.days && {
    range: sayHalf(words, ended.days, sayDays),
    median: sayDays(words, ended.days.median),
  };
  const byWeek = { column: words.say('statistics:columns.week'), ...weekNames(words) };
  return [
    describeSplit(words, {
      ...byWeek,
      id: 'received',
      caption: words.say('statistics:cases.received'),
      split: received,
    }),
    describeSplit(words, {
      ...byWeek,
      id: 'ended-by-week',
      caption: words.say('statistics:cases.endedByWeek'),
      split: ended.byWeek,
    }),
    describeSplit(words, {
      id: 'ended-by-state',
      caption: words.say('statistics:cases.endedByState'),
      column: words.say('statistics:columns.state'),
      split: ended.byState,
      nameOf: (state) => stateName(words, state),
    }),
    describeSplit(words, {
      id: 'ended-by-duration',
      caption: words.say('statistics:cases.endedByDuration'),
      column: words.say('statistics:columns.duration'),
      split: ended.byDuration,
      nameOf: (bucket) => sayDays(words, rangeOf(bucket)),
      note: days && words.say('statistics:cases.half', days),
    }),
    describeOnTheWay(words, onTheWay),
  ];
}

function describeOnTheWay(words: Words, onTheWay: CaseReport['onTheWay']): FiguresTable {
  return {
    id: 'on-the-way',
    caption: words.say('statistics:cases.onTheWay'),
    columns: [words.say('statistics:columns.state'), words.say('statistics:columns.number')],
    rows: onTheWay.map(({ id, count }) => ({
      id,
      cells: [stateName(words, id), sayCount(words, count)],
    })),
    chart: null,
    note: null,
  };
}

function stateName(words: Words, state: string): string {
  return words.find(`common:states.${state}.word`) ?? state;
}

function weekNames(words: Words) {
  return {
    nameOf: (monday: string) =>
      words.say('statistics:weekFrom', {
        number: weekNumber(monday),
        day: formatDate(words.language, monday),
      }),
    shortOf: (monday: string) => words.say('statistics:week', { number: weekNumber(monday) }),
  };
}

const DAY = 86_400_000;

/** The number of a week by its Monday (ISO 8601): the first one holds the first Thursday of its year. */
function weekNumber(monday: string): number {
  const thursday = new Date(Date.parse(monday) + 3 * DAY);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / DAY / 7) + 1;
}
