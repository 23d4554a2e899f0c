import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BarChart } from '../../components/bar-chart.tsx';
import { LinkList } from '../../components/link-list.tsx';
import { Main } from '../../components/main.tsx';
import { SortableTable } from '../../components/sortable-table.tsx';
import { Select } from './select.tsx';
import { StaffBar } from './staff-bar.tsx';
import { askStatistics } from './statistics/ask.server.ts';
import type { FiguresSection } from './statistics/sections.server.ts';
import type { FiguresTable } from './statistics/table.server.ts';
import { describeStatistics } from './statistics/view.server.ts';
import type { StatisticsView } from './statistics/view.server.ts';

/** What was counted in a month, for the lead of an authority; chosen by the address alone. */
export async function loader(args: LoaderFunctionArgs): Promise<StatisticsView> {
  const { officer, shown } = await askStatistics(args);
  return describeStatistics(officer, shown);
}

export default function Statistics() {
  const { bar, back, heading, lead, none, choose, shown }: StatisticsView = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} heading={heading} lead={lead} isWide>
        {shown ? <Choice view={choose} /> : <p>{none}</p>}
        {shown ? <Figures view={shown} /> : null}
      </Main>
    </>
  );
}

function Choice({ view }: { readonly view: StatisticsView['choose'] }) {
  return (
    <form method="get" action={view.action} aria-label={view.heading} className="filter">
      {view.selects.map((select) => (
        <Select key={select.id} {...select} />
      ))}
      <button type="submit" className="button secondary">
        {view.apply}
      </button>
    </form>
  );
}

function Figures({ view }: { readonly view: NonNullable<StatisticsView['shown']> }) {
  const { heading, period, rules, sections, downloads } = view;
  return (
    <>
      <h2>{heading}</h2>
      <p>{period}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{downloads.heading}</h3>
      <LinkList links={downloads.links} />
      {sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
    </>
  );
}

function Section({ section: { heading, lead, tables } }: { readonly section: FiguresSection }) {
  return (
    <section>
      <h2>{heading}</h2>
      {lead === null ? null : <p>{lead}</p>}
      {tables.map((table) => (
        <Table key={table.id} table={table} />
      ))}
    </section>
  );
}

function Table({ table }: { readonly table: FiguresTable }) {
  const { caption, columns, rows, chart, note } = table;
  const view = {
    caption,
    columns: columns.map((label) => ({ label, sort: null })),
    rows: rows.map(({ id, cells }) => ({
      id,
      cells: cells.map((text) => ({ text, href: null, tone: null })),
    })),
    empty: `${caption}: ${note ?? ''}`,
  };
  return (
    <>
      <SortableTable view={view} />
      {note === null || rows.length === 0 ? null : <p>{note}</p>}
      {chart === null ? null : <BarChart view={chart} />}
    </>
  );
}
