import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../../../components/main.tsx';
import { SortableTable } from '../../../components/sortable-table.tsx';
import { describeAskedTable } from '../../../i18n/describe/desk/asked.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import { enterInbox } from '../door.server.ts';
import { StaffBar, describeStaffBar } from '../staff-bar.tsx';

/** What other agencies ask this one for. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const { words, language, portal, member, url } = officer;
  const heading = words.say('desk:asked.title');
  const own = `/${language}/inbox/opinions`;
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title') }),
    bar: describeStaffBar(officer),
    back: { href: `/${language}/inbox`, text: words.say('inbox:case.back') },
    heading,
    lead: words.say('desk:asked.lead'),
    done: url.searchParams.has('done') ? words.say('desk:asked.sent') : null,
    table: describeAskedTable(words, await portal.listOpinions({ member }), (id) => `${own}/${id}`),
  };
}

export default function AskedOpinions() {
  const { bar, back, heading, lead, done, table } = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} heading={heading} lead={lead} isWide>
        {done === null ? null : <p role="status">{done}</p>}
        <SortableTable view={table} />
      </Main>
    </>
  );
}
