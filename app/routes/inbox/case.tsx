import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { LinkList } from '../../components/link-list.tsx';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { notFound } from '../../http/respond.server.ts';
import { actOnCase } from './case-action.server.ts';
import { describeOfficeCase } from './case-view.server.ts';
import type { CaseView } from './case-view.server.ts';
import type { CaseFailure } from './case/failure.ts';
import { Answers } from './case/answers.tsx';
import { Decision } from './case/decision.tsx';
import { Documents } from './case/documents.tsx';
import { CaseHead } from './case/head.tsx';
import { Messages } from './case/messages.tsx';
import { Notes } from './case/notes.tsx';
import { Opinions } from './case/opinions.tsx';
import { Work } from './case/work.tsx';
import { enterInbox } from './door.server.ts';
import { News } from './news.tsx';
import { refuseWithoutKey } from './refuse-without-key.server.ts';
import { Shortcuts } from './shortcuts.tsx';
import { StaffBar } from './staff-bar.tsx';
import { describeWayOn } from './way-on.server.ts';
import type { WayOnView } from './way-on.server.ts';

type ShownCase = CaseView & WayOnView;

/** A case of one's own authority, as the citizen checked it. Another authority's case is no case at all. */
export async function loader(args: LoaderFunctionArgs): Promise<ShownCase> {
  const officer = await enterInbox(args);
  // Only this route's action leaves anything here.
  const failure = officer.attempt.failure as CaseFailure | null;
  const [shown, wayOn] = await Promise.all([
    officer.portal.showOfficeCase(officer).catch((error: unknown) => refuseWithoutKey(officer, error)),
    describeWayOn(officer),
  ]);
  if (!shown) throw notFound();
  return { ...describeOfficeCase(officer, shown, failure), ...wayOn };
}

export const action = actOnCase;

export default function Case() {
  const view: ShownCase = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={view.bar} />
      <Main back={view.back} errors={view.errors} caption={view.caption} heading={view.heading}>
        <News {...view.news} island="case-news" />
        {view.notice ? <Notice view={view.notice} /> : null}
        <After view={view} />
        {view.next ? (
          <p className="jump">
            <a href={view.next.href} data-key="n">
              {view.next.text}
            </a>
          </p>
        ) : null}
        <CaseHead view={view} />
        <Part view={view} part="answers">
          <Answers answers={view.answers} />
        </Part>
        <Part view={view} part="documents">
          <Documents view={view} />
        </Part>
        <Part view={view} part="messages">
          <Messages view={view} />
        </Part>
        <Part view={view} part="notes">
          <Notes view={view} />
        </Part>
        <Part view={view} part="opinions">
          <Opinions view={view} />
        </Part>
        <Part view={view} part="history">
          <Timeline events={view.history} />
        </Part>
        <Part view={view} part="work">
          <Work view={view} />
        </Part>
        <Part view={view} part="decision">
          <Decision view={view} />
        </Part>
      </Main>
      {view.hasShortcuts ? <Shortcuts /> : null}
    </>
  );
}

/** What was just done can be undone, or looked at again. */
function After({ view: { form, undo, finished } }: { readonly view: ShownCase }) {
  return (
    <>
      {undo ? (
        <PostForm action={form.action} hidden={{ ...form.hidden, ...undo.hidden }}>
          <SubmitButton intent={undo.intent} text={undo.text} tone="secondary" />
        </PostForm>
      ) : null}
      {finished ? <LinkList links={[finished]} /> : null}
    </>
  );
}

type PartProps = {
  readonly view: Pick<CaseView, 'jump'>;
  readonly part: keyof CaseView['jump']['parts'];
  readonly children: ReactNode;
};

/** A part under a heading that the links at the top of the page lead to. */
function Part({ view, part, children }: PartProps) {
  return (
    <>
      <h2 id={part} className="case-part" tabIndex={-1}>
        {view.jump.parts[part].text}
      </h2>
      {children}
    </>
  );
}
