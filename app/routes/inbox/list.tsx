import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../../components/main.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SortableTable } from '../../components/sortable-table.tsx';
import { describeFilter, isFiltered } from '../../i18n/describe/inbox/filter.ts';
import { describeCount, describePages } from '../../i18n/describe/inbox/pages.ts';
import { describeInboxTable } from '../../i18n/describe/inbox/table.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ShownInbox } from '../../usecases/list-inbox.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { FilterForm } from './filter-form.tsx';
import { StaffBar, describeStaffBar } from './staff-bar.tsx';
import { fromStart, readWish, wishUrl } from './wish.ts';

/** The applications of the caseworker's own authority; sorted, chosen and paged by the address alone. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const services = officer.portal.ports.catalogue.services.map(({ id }) => id);
  const wish = readWish(officer.url.searchParams, services);
  const shown = await officer.portal.listInbox({ member: officer.member, wish });
  return { ...describeList(officer, shown), filter: describeSelection(officer, shown, services) };
}

function describeList(officer: Officer, shown: ShownInbox) {
  const { words, language } = officer;
  const { wish, rows, agency } = shown;
  const heading = words.say('inbox:title');
  const count = describeCount(words, { shown, all: shown.all });
  return {
    title: pageTitle(words, { heading: count, service: heading }),
    bar: describeStaffBar(officer),
    heading,
    lead: words.say('inbox:lead', { agency: agency?.name ?? '' }),
    toRows: words.say('inbox:toRows'),
    table: describeInboxTable(words, {
      ...wish,
      rows,
      picked: [],
      caption: count,
      isFiltered: isFiltered(wish),
      orderUrl: (order) => wishUrl(language, fromStart({ ...wish, ...order })),
      caseUrl: (reference) => caseUrl(language, reference),
    }),
    pages: describePages(words, {
      ...shown,
      ...wish,
      total: shown,
      pageUrl: (way) => pageUrl(officer, shown, way),
    }),
  };
}

function pageUrl({ language }: Officer, { wish, rows }: ShownInbox, way: 'previous' | 'next'): string {
  const beside = way === 'next' ? rows.at(-1) : rows[0];
  const side = way === 'next' ? 'after' : 'before';
  const page = wish.page + (way === 'next' ? 1 : -1);
  return wishUrl(language, {
    ...wish,
    page,
    position: beside ? { reference: beside.reference, side } : null,
  });
}

function describeSelection(
  { words, language, member }: Officer,
  { wish, colleagues, labels }: ShownInbox,
  services: readonly string[],
) {
  const { sort, direction } = wish;
  const resetUrl = wishUrl(language, readWish(new URLSearchParams({ sort, direction }), services));
  return {
    view: describeFilter(words, { ...wish, services, member, colleagues, labels, resetUrl }),
    action: `/${language}/inbox`,
    hidden: { sort, direction },
  };
}

const ROWS = 'zeilen';

export default function List() {
  const { bar, heading, lead, toRows, filter, table, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={bar} />
      <Main heading={heading} lead={lead} isWide>
        {table.rows.length === 0 ? null : (
          <p className="jump">
            <a href={`#${ROWS}`}>{toRows}</a>
          </p>
        )}
        <FilterForm {...filter} />
        <SortableTable view={table} rowsId={ROWS} />
        {pages ? <Pagination view={pages} /> : null}
      </Main>
    </>
  );
}
