import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Details } from '../../components/details.tsx';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { notFound } from '../../http/respond.server.ts';
import { officialLanguage } from '../../i18n/languages.ts';
import type { LinkView } from '../../i18n/view.ts';
import { actOnCase } from './case-action.server.ts';
import { describeOfficeCase } from './case-view.server.ts';
import type { CaseFailure, CaseView } from './case-view.server.ts';
import { Decision } from './decision.tsx';
import { admit, greet } from './door.server.ts';
import { describeSignedOut } from './signed-out.server.ts';
import type { SignedOut } from './signed-out.server.ts';
import { SignedOutPage } from './signed-out.tsx';
import type { SignedOutView } from './signed-out.tsx';
import { StaffBar } from './staff-bar.tsx';

/** A case of one's own authority, as the citizen checked it. Another authority's case is no case at all. */
export async function loader(args: LoaderFunctionArgs): Promise<CaseView | SignedOutView> {
  const guest = await greet(args);
  // Only this route's action leaves anything here.
  const failure = guest.attempt.failure as CaseFailure | SignedOut | null;
  if (failure?.kind === 'signed-out') return describeSignedOut(guest, failure);
  const officer = admit(guest);
  const shown = await officer.portal.showOfficeCase(officer);
  if (!shown) throw notFound();
  return describeOfficeCase(officer, shown, failure);
}

export const action = actOnCase;

export default function Case() {
  const view: CaseView | SignedOutView = useLoaderData<typeof loader>();
  return view.kind === 'signed-out' ? <SignedOutPage view={view} /> : <CasePage view={view} />;
}

function CasePage({ view }: { readonly view: CaseView }) {
  const { parts } = view.jump;
  return (
    <>
      <StaffBar view={view.bar} />
      <Main back={view.back} errors={view.errors} caption={view.caption} heading={view.heading}>
        {view.notice ? <Notice view={view.notice} /> : null}
        <CaseHead view={view} />
        <h2 id="answers" className="case-part">
          {parts.answers}
        </h2>
        <Answers answers={view.answers} />
        <h2 id="documents" className="case-part">
          {parts.documents}
        </h2>
        <Documents view={view} />
        <h2 id="history" className="case-part">
          {parts.history}
        </h2>
        <Timeline events={view.history} />
        <h2 id="decide" className="case-part">
          {parts.decide}
        </h2>
        <Decision view={view} />
      </Main>
    </>
  );
}

function CaseHead({ view: { state, facts, jump } }: { readonly view: CaseView }) {
  return (
    <>
      <p>
        <StateTag {...state} />
      </p>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <nav className="jump" aria-label={jump.label}>
        <ul>
          {Object.entries(jump.parts).map(([part, text]) => (
            <li key={part}>
              <a href={`#${part}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** The official text is German whatever the language of the inbox. */
function Answers({ answers: { sections, asRead } }: { readonly answers: CaseView['answers'] }) {
  return (
    <>
      <div lang={officialLanguage}>
        <SummaryList sections={sections} isNested />
      </div>
      {asRead ? (
        <Details summary={asRead.summary}>
          <div lang={asRead.language} dir={asRead.dir}>
            <SummaryList sections={asRead.sections} isNested />
          </div>
        </Details>
      ) : null}
    </>
  );
}

function Documents({ view: { files, documents, noDocuments, excerpts } }: { readonly view: CaseView }) {
  return (
    <>
      {documents.length === 0 ? <p>{noDocuments}</p> : null}
      <ul className="case-files">
        {documents.map(({ id, view, link, checksum }) => (
          <li key={id}>
            <div className="item-actions">
              <a href={view.href}>{view.text}</a>
              <a href={link.href}>{link.text}</a>
            </div>
            <p className="hint checksum">{checksum}</p>
          </li>
        ))}
        <Links links={files} />
      </ul>
      {excerpts ? (
        <Details summary={excerpts.summary}>
          <p>{excerpts.note}</p>
          <ul className="case-files">
            <Links links={excerpts.links} />
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function Links({ links }: { readonly links: readonly LinkView[] }) {
  return links.map(({ href, text }) => (
    <li key={href}>
      <a href={href}>{text}</a>
    </li>
  ));
}
