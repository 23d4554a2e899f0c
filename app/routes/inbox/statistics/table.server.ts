import type { ChartView } from '../../../components/bar-chart.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Cell, Split } from '../../../usecases/statistics/model.ts';

/** Numbers with their names. The first cell of a row names it. */
export type FiguresTable = {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly chart: ChartView | null;
  /** Said below it. */
  readonly note: string | null;
};

/** A number, or that it is protected. */
export function sayCount(words: Words, count: number | null): string {
  return count === null ? words.say('statistics:protected') : formatNumber(words.language, count);
}

export type Bar = { readonly label: string; readonly value: number | null };

/** Bars of the numbers of a table that are told; a long list would say little but "protected". */
export function chartOf(
  words: Words,
  { id, caption }: Pick<FiguresTable, 'id' | 'caption'>,
  bars: readonly Bar[],
): ChartView | null {
  const told = bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  if (told.length === 0) return null;
  return {
    id: `${id}-chart`,
    title: words.say('statistics:chart', { caption }),
    note: words.say('statistics:chartNote'),
    bars: told.map((bar) => ({ ...bar, text: sayCount(words, bar.value) })),
  };
}

type Parted = {
  readonly id: string;
  readonly caption: string;
  readonly column: string;
  readonly split: Split;
  /** A part by its name, and shorter for the chart. */
  readonly nameOf: (id: string) => string;
  readonly shortOf?: (id: string) => string;
  readonly note?: string | null;
};

/** The parts of a whole, and the whole in the last row. */
export function describeSplit(words: Words, parted: Parted): FiguresTable {
  const { id, caption, column, split, nameOf, shortOf = nameOf, note = null } = parted;
  const total: Cell = { id: 'total', count: split.total };
  const name = (cell: Cell) => (cell === total ? words.say('statistics:columns.total') : nameOf(cell.id));
  return {
    id,
    caption,
    columns: [column, words.say('statistics:columns.number')],
    rows: [...split.parts, total].map((cell) => ({
      id: cell.id,
      cells: [name(cell), sayCount(words, cell.count)],
    })),
    chart: chartOf(
      words,
      { id, caption },
      split.parts.map((part) => ({ label: shortOf(part.id), value: part.count })),
    ),
    note,
  };
}
