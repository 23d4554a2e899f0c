import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Service } from '#forms/engine/model.ts';
import { ActionLink } from '../components/action-link.tsx';
import { Details } from '../components/details.tsx';
import { LinkList } from '../components/link-list.tsx';
import { Main } from '../components/main.tsx';
import { PostForm } from '../components/post-form.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { readDraftCode, rememberDraft } from '../http/draft-cookie.server.ts';
import { goTo, notFound } from '../http/respond.server.ts';
import { describeService } from '../i18n/describe/service.ts';
import { pageTitle } from '../i18n/page-title.ts';
import { enter, readSent } from './enter.server.ts';
import type { Entry } from './enter.server.ts';
import { noTokenOn, refuseWithoutToken } from './no-token.server.ts';
import type { NoToken } from './no-token.server.ts';
import { askToReplace, describeReplacing } from './replace-draft.server.ts';
import type { AtStake } from './replace-draft.server.ts';
import { ReplaceDraft } from './replace-draft.tsx';

/** Everything people want to know before they begin; or what a new beginning would cost them. */
export function loader(args: LoaderFunctionArgs) {
  const entry = enter(args);
  const { catalogue, channel } = entry.portal.ports;
  const service = catalogue.find(entry.params['service'] ?? '');
  if (!service?.channels.includes(channel)) throw notFound();
  // Only this route's action leaves anything here.
  const failure = entry.attempt.failure as AtStake | NoToken | null;
  if (failure?.kind !== 'at-stake') return describeStart(entry, service);
  return describeReplacing(entry, failure, {
    action: `/${entry.language}/service/${service.id}`,
    intent: 'start',
    words: { lead: 'common:draft.replace.leadNew', button: 'common:service.restart' },
  });
}

function describeStart(entry: Entry, service: Service) {
  const { words, language, visit } = entry;
  const errors = noTokenOn(entry);
  const view = describeService(words, service);
  const hasDraft = readDraftCode(visit.cookies, service.id) !== null;
  return {
    kind: 'service',
    title: pageTitle(words, { heading: view.title, hasErrors: errors !== null }),
    view,
    errors,
    back: { href: `/${language}`, text: words.say('common:buttons.home') },
    form: { action: `/${language}/service/${service.id}`, hidden: { form: visit.formToken } },
    resume: hasDraft
      ? {
          text: words.say('common:service.resume'),
          link: { href: `/${language}/apply/${service.id}`, text: words.say('common:buttons.resume') },
        }
      : null,
    more: (['questions', 'privacy'] as const).map((page) => ({
      href: `/${language}/service/${service.id}/${page}`,
      text: words.say(page === 'privacy' ? 'privacy:notice.link' : 'privacy:questions.link'),
    })),
    start: words.say(hasDraft ? 'common:service.restart' : 'common:service.start'),
    startNote: words.say('common:service.startNote'),
    headings: {
      needs: words.say('common:service.needs'),
      fee: words.say('common:service.fee'),
      duration: words.say('common:service.duration'),
      after: words.say('common:service.after'),
      data: words.say('common:service.data'),
      collect: words.say('common:service.collect'),
      recipients: words.say('common:service.recipients'),
      recipientsText: words.say('common:service.recipientsText'),
      keeping: words.say('common:service.keeping'),
      law: words.say('common:service.law'),
    },
  } as const;
}

/** Begins a draft and remembers it on this device. One that is there already is not replaced without asking. */
export async function action(args: ActionFunctionArgs) {
  const entry = enter(args);
  const { portal, language, params, visit } = entry;
  const { about, isOwn } = await readSent(args, ['start', 'confirm-start']);
  if (!isOwn) return refuseWithoutToken(entry);
  const service = params['service'] ?? '';
  const held = readDraftCode(visit.cookies, service);
  const atStake = await portal.findDraftAtStake({ held, next: null, agreed: about });
  if (atStake) return askToReplace(entry, { ...atStake, service, typed: {} });
  const started = await portal.startDraft({ service, language });
  if (!started.ok) throw notFound();
  return goTo(`/${language}/apply/${started.service}`, [rememberDraft(visit, started.service, started.code)]);
}

export default function ServicePage() {
  const page = useLoaderData<typeof loader>();
  return page.kind === 'replace' ? <ReplaceDraft view={page} /> : <Beginning {...page} />;
}

type Data = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { readonly kind: 'service' }>;

function Beginning({ view, errors, back, form, resume, start, startNote, headings, more }: Data) {
  return (
    <Main back={back} errors={errors} heading={view.title} lead={view.summary}>
      <p>{view.what}</p>
      <h2>{headings.needs}</h2>
      <ul>
        {view.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <dl className="facts">
        <div>
          <dt>{headings.fee}</dt>
          <dd>{view.fee}</dd>
        </div>
        <div>
          <dt>{headings.duration}</dt>
          <dd>{view.duration}</dd>
        </div>
        <div>
          <dt>{headings.law}</dt>
          <dd>{view.law}</dd>
        </div>
      </dl>
      <Start form={form} resume={resume} start={start} startNote={startNote} />
      <h2>{headings.after}</h2>
      <ol>
        {view.after.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Privacy view={view} headings={headings} />
      <LinkList links={more} />
    </Main>
  );
}

function Start({ form, resume, start, startNote }: Pick<Data, 'form' | 'resume' | 'start' | 'startNote'>) {
  return (
    <>
      {resume ? (
        <>
          <p>{resume.text}</p>
          <ActionLink {...resume.link} />
        </>
      ) : null}
      <PostForm {...form}>
        <p>{startNote}</p>
        <SubmitButton intent="start" text={start} tone={resume ? 'secondary' : 'primary'} />
      </PostForm>
    </>
  );
}

function Privacy({ view, headings }: Pick<Data, 'view' | 'headings'>) {
  return (
    <>
      <h2>{headings.data}</h2>
      <Details summary={headings.collect}>
        {view.purposes.map(({ name, basis, fields }) => (
          <div key={name}>
            <h3>{name}</h3>
            <p>{basis}</p>
            <ul>
              {fields.map((field) => (
                <li key={field}>{field}</li>
              ))}
            </ul>
          </div>
        ))}
      </Details>
      <Details summary={headings.recipients}>
        <p>{headings.recipientsText}</p>
        <dl>
          {view.recipients.map(({ name, reads }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{reads}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <h3>{headings.keeping}</h3>
      {view.keeping.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
