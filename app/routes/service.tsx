import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../components/action-link.tsx';
import { Details } from '../components/details.tsx';
import { Main } from '../components/main.tsx';
import { PostForm } from '../components/post-form.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { readDraftCode, rememberDraft } from '../http/draft-cookie.server.ts';
import { again, goTo, notFound } from '../http/respond.server.ts';
import { describeService } from '../i18n/describe/service.ts';
import { pageTitle } from '../i18n/page-title.ts';
import { enter, readSent } from './enter.server.ts';

/** Everything people want to know before they begin. */
export function loader(args: LoaderFunctionArgs) {
  const { portal, words, language, params, visit } = enter(args);
  const service = portal.ports.catalogue.find(params['service'] ?? '');
  if (!service) throw notFound();
  const view = describeService(words, service);
  const hasDraft = readDraftCode(visit.cookies, service.id) !== null;
  return {
    title: pageTitle(words, { heading: view.title }),
    view,
    back: { href: `/${language}`, text: words.say('common:buttons.home') },
    form: { action: `/${language}/service/${service.id}`, hidden: { form: visit.formToken } },
    resume: hasDraft
      ? {
          text: words.say('common:service.resume'),
          link: { href: `/${language}/apply/${service.id}`, text: words.say('common:buttons.resume') },
        }
      : null,
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
  };
}

/** Begins a draft and remembers it on this device. */
export async function action(args: ActionFunctionArgs) {
  const { portal, language, params, visit } = enter(args);
  const sent = await readSent(args, ['start']);
  if (!sent.isOwn) return again(403);
  const started = await portal.startDraft({ service: params['service'] ?? '', language });
  if (!started.ok) throw notFound();
  return goTo(`/${language}/apply/${started.service}`, [
    rememberDraft(visit.cookies, started.service, started.code),
  ]);
}

export default function Service() {
  const { view, back, form, resume, start, startNote, headings } = useLoaderData<typeof loader>();
  return (
    <Main back={back} heading={view.title} lead={view.summary}>
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
    </Main>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

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
