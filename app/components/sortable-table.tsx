import type { CellView, ColumnView, PickView, TableView } from '../i18n/view.ts';
import { StateTag } from './state-tag.tsx';

type Props = {
  readonly view: TableView;
  /** A target for a link past the headings, each of which is a stop of its own. */
  readonly rowsId?: string;
};

/** A real table. On a narrow screen each row becomes a card whose cells carry their column's name. */
export function SortableTable({ view, rowsId }: Props) {
  if (view.rows.length === 0) return <p className="lead">{view.empty}</p>;
  return (
    <table className="stacked">
      <caption>{view.caption}</caption>
      <thead>
        <tr>
          {view.columns.map((column) => (
            <HeaderCell key={column.label} column={column} />
          ))}
          {view.pick ? <th scope="col">{view.pick.label}</th> : null}
        </tr>
      </thead>
      <tbody id={rowsId}>
        {view.rows.map(({ id, cells, pick }) => (
          <tr key={id}>
            {cells.map((cell, index) => (
              <Cell
                key={view.columns[index]?.label}
                cell={cell}
                column={view.columns[index]?.label}
                isFirst={index === 0}
              />
            ))}
            {view.pick && pick ? <PickCell column={view.pick} id={`pick-${id}`} pick={pick} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const arrows = { ascending: '↑', descending: '↓', none: '' } as const;

function HeaderCell({ column: { label, sort } }: { readonly column: ColumnView }) {
  if (sort === null) return <th scope="col">{label}</th>;
  return (
    <th scope="col" aria-sort={sort.state}>
      <a href={sort.href}>
        {label}
        <span className="spoken"> {sort.about}</span>
        <span aria-hidden="true">{arrows[sort.state]}</span>
      </a>
    </th>
  );
}

type CellProps = { readonly cell: CellView; readonly column: string | undefined; readonly isFirst: boolean };

function Cell({ cell, column, isFirst }: CellProps) {
  if (isFirst) {
    return (
      <th scope="row">
        <CellText cell={cell} />
        {cell.mark === undefined ? null : <StateTag word={cell.mark} tone="info" />}
      </th>
    );
  }
  return (
    <td>
      <CellLabel text={column} />
      <CellText cell={cell} />
    </td>
  );
}

type PickProps = {
  readonly column: NonNullable<TableView['pick']>;
  readonly id: string;
  readonly pick: PickView;
};

/** The last cell: the link to the case stays the row's first stop. */
function PickCell({ column, id, pick }: PickProps) {
  return (
    <td>
      <CellLabel text={column.label} />
      <div className="option">
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- Its label stands behind it. */}
        <input type="checkbox" id={id} name={column.name} value={pick.value} defaultChecked={pick.isPicked} />
        <label htmlFor={id}>
          <span className="spoken">{pick.label}</span>
        </label>
      </div>
    </td>
  );
}

function CellLabel({ text }: { readonly text: string | undefined }) {
  return (
    <span className="cell-label" aria-hidden="true">
      {text}
    </span>
  );
}

function CellText({ cell: { text, href, tone } }: { readonly cell: CellView }) {
  if (href !== null) return <a href={href}>{text}</a>;
  if (tone !== null) return <StateTag word={text} tone={tone} />;
  return <span>{text}</span>;
}
