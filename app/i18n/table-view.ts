import type { LinkView } from './link-view.ts';
import type { StateView } from './case-view.ts';

export type PaginationView = {
  readonly label: string;
  readonly status: string;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
};

/** A table that becomes a list of cards on a narrow screen. The first cell names the row. */
export type TableView = {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly CellView[];
    readonly pick?: PickView;
  }[];
  /** Rows can be chosen: the control's name, and its column's. */
  readonly pick?: { readonly name: string; readonly label: string };
  readonly empty: string;
};

export type PickView = { readonly value: string; readonly label: string; readonly isPicked: boolean };

export type ColumnView = {
  readonly label: string;
  /** `null`: not sortable. */
  readonly sort: {
    readonly href: string;
    readonly state: 'ascending' | 'descending' | 'none';
    readonly about: string;
  } | null;
};

export type CellView = {
  readonly text: string;
  readonly href: string | null;
  readonly tone: StateView['tone'] | null;
  /** A word that sets the row apart. */
  readonly mark?: string;
};
