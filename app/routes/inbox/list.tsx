import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SortableTable } from '../../components/sortable-table.tsx';
import { BatchActions } from './batch-actions.tsx';
import { enterInbox } from './door.server.ts';
import { FilterForm } from './filter-form.tsx';
import { actOnList, servicesOf } from './list-action.server.ts';
import type { ListAttempt } from './list-action.server.ts';
import { describeList } from './list-view.server.ts';
import type { ListView } from './list-view.server.ts';
import { News } from './news.tsx';
import { secrecyOf } from './secrecy.server.ts';
import { Shortcuts } from './shortcuts.tsx';
import { StaffBar } from './staff-bar.tsx';
import { ViewsNav } from './views-nav.tsx';
import { readWish } from './wish.ts';

/** The applications of the caseworker's own authority; sorted, chosen and paged by the address alone. */
export async function loader(args: LoaderFunctionArgs): Promise<ListView> {
  const officer = await enterInbox(args);
  const services = servicesOf(officer);
  const wish = readWish(officer.url.searchParams, { services, ...secrecyOf(officer) });
  const shown = await officer.portal.listInbox({ member: officer.member, wish });
  // Only this route's action leaves anything here.
  const attempt = officer.attempt.failure as ListAttempt | null;
  return describeList(officer, { shown, services, attempt });
}

export const action = actOnList;

const ROWS = 'zeilen';

export default function List() {
  const view: ListView = useLoaderData<typeof loader>();
  const { bar, heading, lead, toRows, notice, views, filter, table, pages, batch, news } = view;
  return (
    <>
      <StaffBar view={bar} />
      <Main heading={heading} lead={lead} isWide>
        <News {...news} />
        {notice ? <Notice view={notice} /> : null}
        <ViewsNav
          view={views}
          asked={view.asked}
          setUp={view.setUp}
          toRows={table.rows.length === 0 ? null : { href: `#${ROWS}`, text: toRows }}
        />
        <FilterForm {...filter} />
        <PostForm {...batch.form}>
          <SortableTable view={table} rowsId={ROWS} />
          {pages ? <Pagination view={pages} /> : null}
          {table.rows.length === 0 ? null : <BatchActions view={batch.view} />}
        </PostForm>
      </Main>
      {view.hasShortcuts ? <Shortcuts /> : null}
    </>
  );
}
