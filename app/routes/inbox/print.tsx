import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeadlineList } from '../../components/deadline-list.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Main } from '../../components/main.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { notFound } from '../../http/respond.server.ts';
import { describeChronicle } from '../../i18n/describe/desk/chronicle.ts';
import { describeOnPaper } from '../../i18n/describe/inbox/on-paper.ts';
import { officialLanguage } from '../../i18n/languages.ts';
import { describeOfficeCase } from './case-view.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import { refuseWithoutKey } from './refuse-without-key.server.ts';
import { StaffBar } from './staff-bar.tsx';

/** A whole case on one page, with all that was written and nothing to press; opening it is recorded as printing. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const shown = await officer.portal
    .showOfficeCase({ ...officer, action: 'print' })
    .catch((error: unknown) => refuseWithoutKey(officer, error));
  if (!shown) throw notFound();
  const { words, language, reference } = officer;
  const view = describeOfficeCase(officer, shown, null);
  const { title, bar, caption, heading, state, facts, jump, answers, noDocuments } = view;
  return {
    title,
    bar,
    caption,
    heading,
    state,
    facts,
    ...describeOnPaper(view),
    noDocuments,
    back: { href: caseUrl(language, reference), text: words.say('inbox:case.title', { reference }) },
    lead: words.say('desk:print.lead'),
    headings: jump.parts,
    sections: answers.sections,
    history: describeChronicle(words, shown.entries, { isWhole: true }),
  };
}

export default function PrintedCase() {
  const view = useLoaderData<typeof loader>();
  const { bar, back, caption, heading, lead, state, facts, deadlines, headings, documents } = view;
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} caption={caption} heading={heading} lead={lead}>
        <p>
          <StateTag {...state} />
        </p>
        <FactList facts={facts} />
        {deadlines ? <DeadlineList view={deadlines} /> : null}
        <h2>{headings.answers.text}</h2>
        <div lang={officialLanguage}>
          <SummaryList sections={view.sections} isNested />
        </div>
        <h2>{headings.documents.text}</h2>
        {documents.length === 0 ? <p>{view.noDocuments}</p> : <FactList facts={documents} />}
        <h2>{headings.history.text}</h2>
        <Timeline events={view.history} />
      </Main>
    </>
  );
}
