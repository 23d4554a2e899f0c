import { ActionLink } from '../../../components/action-link.tsx';
import { Articles } from '../../../components/articles.tsx';
import { DeadlineList } from '../../../components/deadline-list.tsx';
import { Details } from '../../../components/details.tsx';
import { LinkList } from '../../../components/link-list.tsx';
import { Main } from '../../../components/main.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { StateTag } from '../../../components/state-tag.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Timeline } from '../../../components/timeline.tsx';
import { Contact } from './contact.tsx';
import { Notices } from './notices.tsx';
import { Owed } from './owed.tsx';
import { Reply } from './reply.tsx';
import { Rights } from './rights.tsx';
import type { CaseView } from './view.server.ts';

type Props = { readonly view: CaseView };

/** The case: how it stands, what to do, what was written, what has happened. */
export function CasePage({ view }: Props) {
  return (
    <Main errors={view.errors} heading={view.heading} caption={view.service}>
      {view.damaged ? <Notice view={view.damaged} /> : null}
      {view.done === null ? null : <p role="status">{view.done}</p>}
      <p>
        <StateTag {...view.state} /> {view.state.sentence}
      </p>
      <p>
        {view.reference.label} <strong>{view.reference.value}</strong>. {view.received}
      </p>
      {view.fileNumber ? (
        <p>
          {view.fileNumber.label}: <strong>{view.fileNumber.value}</strong>
        </p>
      ) : null}
      <Todo view={view} />
      <Owed view={view} />
      {view.deadlines ? (
        <>
          {view.deadlines.heading === null ? null : <h2>{view.deadlines.heading}</h2>}
          <DeadlineList view={view.deadlines} />
        </>
      ) : null}
      <h2 id="messages">{view.messages.heading}</h2>
      {view.messages.articles.length === 0 ? <p>{view.messages.none}</p> : null}
      <Articles articles={view.messages.articles} />
      <Reply view={view} />
      <h2>{view.history.heading}</h2>
      <Timeline events={view.history.events} />
      <Details summary={view.answers.heading}>
        <div lang={view.answers.language}>
          <SummaryList sections={view.answers.sections} />
        </div>
      </Details>
      <Rights view={view} />
      <Notices view={view} />
      <Contact agency={view.agency} />
      <PostForm {...view.form}>
        <SubmitButton intent="leave" text={view.leave} tone="secondary" />
      </PostForm>
    </Main>
  );
}

function Todo({ view: { todo, news } }: Props) {
  return (
    <>
      <h2>{todo.heading}</h2>
      {news === null ? null : <LinkList links={[news]} />}
      {todo.tasks.map((task) => (
        <Task key={task.text} {...task} />
      ))}
    </>
  );
}

function Task({ text, due, link }: Props['view']['todo']['tasks'][number]) {
  return (
    <>
      <p>{text}</p>
      {due === null ? null : <p>{due}</p>}
      {link ? (
        <p>
          <ActionLink {...link} />
        </p>
      ) : null}
    </>
  );
}
