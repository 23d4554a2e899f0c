import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkList } from '../../components/link-list.tsx';
import { Main } from '../../components/main.tsx';
import { SortableTable } from '../../components/sortable-table.tsx';
import { notFound } from '../../http/respond.server.ts';
import { describeAudit } from '../../i18n/describe/desk/audit.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import { StaffBar, describeStaffBar } from './staff-bar.tsx';

/** Who did what with a case, for the lead of its agency. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const { words, language, reference, portal } = officer;
  const entries = await portal.showAudit(officer);
  if (!entries) throw notFound();
  const heading = words.say('desk:audit.title');
  const own = caseUrl(language, reference);
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:case.title', { reference }) }),
    bar: describeStaffBar(officer),
    back: { href: own, text: words.say('inbox:case.title', { reference }) },
    heading,
    lead: words.say('desk:audit.lead'),
    table: describeAudit(words, entries),
    file: { href: `${own}/audit.csv`, text: words.say('desk:audit.download') },
  };
}

export default function CaseAudit() {
  const { bar, back, heading, lead, table, file } = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} heading={heading} lead={lead} isWide>
        <SortableTable view={table} />
        <LinkList links={[file]} />
      </Main>
    </>
  );
}
