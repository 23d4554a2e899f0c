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
import { readWish, wishUrl } from './wish.ts';

/** The applications of the caseworker's own authority; sorted, chosen and paged by the address alone. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const services = officer.portal.ports.catalogue.services.map(({ id }) => id);
  const wish = readWish(officer.url.searchParams, services);
  const shown = await officer.portal.listInbox({ member: officer.member, wish });
  return { ...describeList(officer, shown), filter: describeSelection(officer, shown, services) };
}

function describeList(officer: Officer, { wish, rows, pages, total, all, agency }: ShownInbox) {
  const { words, language } = officer;
  const heading = words.say('inbox:title');
  const count = describeCount(words, { shown: total, total: all });
  return {
    title: pageTitle(words, { heading: count, service: heading }),
    bar: describeStaffBar(officer),
    heading,
    lead: words.say('inbox:lead', { agency: agency?.name ?? '' }),
    toRows: words.say('inbox:toRows'),
    table: describeInboxTable(words, {
      ...wish,
      rows,
      caption: count,
      isFiltered: isFiltered(wish),
      orderUrl: (order) => wishUrl(language, { ...wish, ...order, page: 1 }),
      caseUrl: (reference) => caseUrl(language, reference),
    }),
    pages: describePages(words, {
      page: wish.page,
      pages,
      pageUrl: (page) => wishUrl(language, { ...wish, page }),
    }),
  };
}

function describeSelection(
  { words, language, member }: Officer,
  { wish, colleagues }: ShownInbox,
  services: readonly string[],
) {
  const everything = { ...wish, state: null, service: null, assigned: null, page: 1 };
  const resetUrl = wishUrl(language, everything);
  return {
    view: describeFilter(words, { ...wish, services, member, colleagues, resetUrl }),
    action: `/${language}/inbox`,
    hidden: { sort: wish.sort, direction: wish.direction },
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
