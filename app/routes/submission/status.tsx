import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../../components/action-link.tsx';
import { CodeDisplay } from '../../components/code-display.tsx';
import { ConfirmationPanel } from '../../components/confirmation-panel.tsx';
import { DeadlineList } from '../../components/deadline-list.tsx';
import { Details } from '../../components/details.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { forgetCase } from '../../http/case-cookie.server.ts';
import { forgetDraft } from '../../http/draft-cookie.server.ts';
import { leaveDevice } from '../../http/respond.server.ts';
import { describeCode } from '../../i18n/describe/code.ts';
import { describeDeadlines } from '../../i18n/describe/deadlines.ts';
import { describeState, describeTimeline } from '../../i18n/describe/state.ts';
import { formatInstant } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ShownCase } from '../../usecases/show-case.ts';
import { readSent } from '../enter.server.ts';
import { noTokenOn, refuseWithoutToken } from '../no-token.server.ts';
import { enterCase, toCodeForm } from './case-door.server.ts';
import type { Visitor } from './case-door.server.ts';

/** A case as the citizen sees it; right after sending (`?sent`), the confirmation. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = enterCase(args);
  const shown = await visitor.portal.showCase(visitor);
  if (!shown) throw toCodeForm(visitor);
  return describeCase(visitor, shown);
}

function describeCase(visitor: Visitor, shown: ShownCase) {
  const { words, language, url, code, reference, visit } = visitor;
  const { row, agency, payload, entries, deadlines } = shown;
  const own = words.service(row.service);
  const isSent = url.searchParams.has('sent');
  const heading = words.say(isSent ? 'common:sent.title' : 'common:status.title');
  const errors = noTokenOn(visitor);
  return {
    title: pageTitle(words, { heading, service: own.say('title'), hasErrors: errors !== null }),
    errors,
    heading,
    isSent,
    reference: { label: words.say('common:sent.reference'), value: reference },
    received: words.say('common:sent.receivedAt', {
      when: formatInstant(language, new Date(row.receivedAt)),
    }),
    service: own.say('title'),
    code: describeCode(words.say('common:sent.code'), code),
    codeText: words.say('common:sent.codeText'),
    download: {
      href: `/${language}/submission/${reference}/receipt.pdf`,
      text: words.say('common:sent.downloadPdf'),
    },
    next: { heading: words.say('common:sent.nextHeading'), steps: own.list('service.after') },
    agency: agency && { heading: words.say('common:sent.contactHeading'), ...agency },
    status: { href: `/${language}/submission/${reference}`, text: words.say('common:sent.status') },
    correction: describeCorrection(visitor, shown),
    state: describeState(words, row.state),
    deadlines: describeDeadlines(words, {
      service: row.service,
      deadlines,
      url: `/${language}/submission/${reference}`,
    }),
    history: {
      heading: words.say('common:status.history'),
      events: describeTimeline(
        words,
        entries.flatMap(({ at, state, ...entry }) =>
          entry.kind === 'state' ? [{ at: new Date(at), state, note: entry.body.note }] : [],
        ),
      ),
    },
    answers: {
      heading: words.say('common:status.answers'),
      language: row.language,
      sections: payload.reviewAsRead,
    },
    leave: {
      form: { action: `/${language}/submission/${reference}`, hidden: { form: visit.formToken } },
      text: words.say('common:status.leave'),
    },
  };
}

/** What there is to correct, or that the correction has arrived (`?corrected`). */
function describeCorrection({ words, language, reference, url }: Visitor, shown: ShownCase) {
  const text = words.say('correction:answer.title');
  return {
    sent: url.searchParams.has('corrected') ? words.say('correction:check.sent') : null,
    wanted: shown.isCorrectionWanted
      ? { href: `/${language}/submission/${reference}/corrections`, text }
      : null,
  };
}

/** Closes the case on this device, and what is left of its draft. */
export async function action(args: ActionFunctionArgs) {
  const visitor = enterCase(args);
  const { portal, language, visit } = visitor;
  const sent = await readSent(args, ['leave']);
  if (!sent.isOwn) return refuseWithoutToken(visitor);
  const shown = await portal.showCase(visitor);
  const forgotten = shown ? [forgetDraft(visit.cookies, shown.row.service)] : [];
  return leaveDevice(`/${language}`, [forgetCase(visit.cookies), ...forgotten]);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Status() {
  const view = useLoaderData<typeof loader>();
  return view.isSent ? <Sent view={view} /> : <State view={view} />;
}

function Sent({ view }: { readonly view: Data }) {
  return (
    <Main heading={null}>
      <ConfirmationPanel heading={view.heading}>
        <p>
          {view.reference.label} <strong>{view.reference.value}</strong>
        </p>
        <p>{view.received}</p>
      </ConfirmationPanel>
      <CodeDisplay view={view.code} />
      <p>{view.codeText}</p>
      <p>
        <ActionLink {...view.download} />
      </p>
      <h2>{view.next.heading}</h2>
      <ol>
        {view.next.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Contact view={view} />
      <p>
        <ActionLink {...view.status} tone="secondary" />
      </p>
    </Main>
  );
}

function State({ view }: { readonly view: Data }) {
  return (
    <Main errors={view.errors} heading={view.heading} caption={view.service}>
      <p>
        <StateTag {...view.state} /> {view.state.sentence}
      </p>
      {view.correction.sent === null ? null : <p role="status">{view.correction.sent}</p>}
      {view.correction.wanted ? (
        <p>
          <ActionLink {...view.correction.wanted} />
        </p>
      ) : null}
      <p>
        {view.reference.label} <strong>{view.reference.value}</strong>. {view.received}
      </p>
      <p>
        <ActionLink {...view.download} />
      </p>
      {view.deadlines ? (
        <>
          <h2>{view.deadlines.heading}</h2>
          <DeadlineList view={view.deadlines} />
        </>
      ) : null}
      <h2>{view.history.heading}</h2>
      <Timeline events={view.history.events} />
      <Details summary={view.answers.heading}>
        <div lang={view.answers.language}>
          <SummaryList sections={view.answers.sections} />
        </div>
      </Details>
      <Contact view={view} />
      <Leave view={view} />
    </Main>
  );
}

function Leave({ view: { leave } }: { readonly view: Data }) {
  return (
    <PostForm {...leave.form}>
      <SubmitButton intent="leave" text={leave.text} tone="secondary" />
    </PostForm>
  );
}

function Contact({ view: { agency } }: { readonly view: Data }) {
  if (!agency) return null;
  return (
    <>
      <h2>{agency.heading}</h2>
      <address>
        {[agency.name, ...agency.address, agency.phone, agency.email].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    </>
  );
}
