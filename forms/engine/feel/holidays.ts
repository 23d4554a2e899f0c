import { dayNumber, yearOf } from './calendar.ts';

/** The Länder by their code in ISO 3166-2:DE. */
export type Land = (typeof LANDS)[number];

/** In the order of the first two digits of the official municipality key, which begins with `01`. */
export const LANDS = [
  'SH',
  'HH',
  'NI',
  'HB',
  'NW',
  'HE',
  'RP',
  'BW',
  'BY',
  'SL',
  'BE',
  'BB',
  'MV',
  'SN',
  'ST',
  'TH',
] as const;

type Holiday = {
  /** Month and day, or days after Easter Sunday, or the rule of its own. */
  readonly on: readonly [month: number, day: number] | number | ((year: number) => number);
  /** `null`: in all of them. */
  readonly lands: readonly Land[] | null;
  /** First and last year; open where missing. */
  readonly from?: number;
  readonly to?: number;
};

const NORTH_AND_EAST: readonly Land[] = ['BB', 'MV', 'SN', 'ST', 'TH'];

/**
 * Public holidays as the laws of the Länder name them, as far as they hold in a whole Land and can fall on a weekday:
 * BW § 1 FTG; BY Art. 1 FTG; BE § 1 FeiertG BE; BB § 2 FTG; HB § 2 FTG; HH § 1 FeiertagsG; HE § 1 HFeiertagsG;
 * MV § 2 FTG M-V; NI § 2 NFeiertagsG; NW § 2 FeiertagsG NW; RP § 2 LFtG; SL § 2 SFG; SN § 1 SächsSFG;
 * ST § 2 FeiertG LSA; SH § 2 SFTG; TH § 2 ThürFGtG. 3 October: Art. 2 Abs. 2 Einigungsvertrag.
 * Left out, because they hold in some municipalities only: Friedensfest (Augsburg), Mariä Himmelfahrt in Bavaria,
 * Fronleichnam in parts of Saxony and Thuringia.
 */
const HOLIDAYS: readonly Holiday[] = [
  { on: [1, 1], lands: null },
  { on: [1, 6], lands: ['BW', 'BY', 'ST'] },
  { on: [3, 8], lands: ['BE'], from: 2019 },
  { on: [3, 8], lands: ['MV'], from: 2023 },
  { on: -2, lands: null },
  { on: 1, lands: null },
  { on: [5, 1], lands: null },
  { on: [5, 8], lands: ['BE'], from: 2020, to: 2020 },
  { on: [5, 8], lands: ['BE'], from: 2025, to: 2025 },
  { on: 39, lands: null },
  { on: 50, lands: null },
  { on: 60, lands: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { on: [6, 17], lands: ['BE'], from: 2028, to: 2028 },
  { on: [8, 15], lands: ['SL'] },
  { on: [9, 20], lands: ['TH'], from: 2019 },
  { on: [10, 3], lands: null, from: 1990 },
  { on: [10, 31], lands: NORTH_AND_EAST },
  { on: [10, 31], lands: null, from: 2017, to: 2017 },
  { on: [10, 31], lands: ['HB', 'HH', 'NI', 'SH'], from: 2018 },
  { on: [11, 1], lands: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { on: repentanceDay, lands: ['SN'] },
  { on: [12, 25], lands: null },
  { on: [12, 26], lands: null },
];

const SATURDAY = 5;

/** The Land a text names: its code, or the municipality key of a place in it; `null` when it names none. */
export function landOf(text: string): Land | null {
  const byKey = /^\d{2}/.test(text) ? LANDS[Number(text.slice(0, 2)) - 1] : undefined;
  return byKey ?? LANDS.find((land) => land === text) ?? null;
}

/**
 * The `count`th working day after a day: neither Saturday, Sunday nor public holiday, as § 31 Abs. 3 VwVfG and § 193 BGB
 * end a period. With 0 it is the day itself or, where that is none, the next one.
 */
export function workdayAfter(day: number, count: number, land: Land): number {
  let [at, left] = [count === 0 ? day : day + 1, Math.max(1, count)];
  let holidays = holidaysOf(yearOf(at), land);
  for (; ; at++) {
    if (at > holidays.last) holidays = holidaysOf(yearOf(at), land);
    if (weekday(at) < SATURDAY && !holidays.days.has(at)) left -= 1;
    if (left === 0) return at;
  }
}

function holidaysOf(year: number, land: Land): { readonly days: ReadonlySet<number>; readonly last: number } {
  const easter = easterSunday(year);
  const held = HOLIDAYS.filter(
    ({ lands, from = year, to = year }) => (lands?.includes(land) ?? true) && from <= year && year <= to,
  );
  const days = held.map(({ on }) => {
    if (typeof on === 'number') return easter + on;
    return typeof on === 'function' ? on(year) : dayNumber(year, on[0], on[1]);
  });
  return { days: new Set(days), last: dayNumber(year, 12, 31) };
}

/** Monday is 0; 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Wednesday before 23 November. */
function repentanceDay(year: number): number {
  const last = dayNumber(year, 11, 22);
  return last - ((weekday(last) + 5) % 7);
}

/** The first Sunday after the first full moon of spring, after the computus of Butcher and Meeus. */
function easterSunday(year: number): number {
  const [golden, century] = [year % 19, Math.floor(year / 100)];
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const fullMoon = epact - Math.floor((golden + 11 * epact) / 319);
  const centuryRest = 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - (year % 4);
  const toSunday = (centuryRest - fullMoon + 32) % 7;
  const dayOfMarch = fullMoon + toSunday + 22;
  return dayNumber(year, 3, 1) + dayOfMarch - 1;
}
