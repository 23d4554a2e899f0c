import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { readDraftCode } from '../../http/draft-cookie.server.ts';
import { goTo, notFound } from '../../http/respond.server.ts';
import { describeChanges } from '../../i18n/describe/changes.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ReviewView } from '../../i18n/view.ts';
import type { CarriedDraft } from '../../usecases/carry-draft.ts';
import { enter, readSent } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { noTokenOn, refuseWithoutToken } from '../no-token.server.ts';
import { sayKioskLimit } from '../say-kiosk-limit.server.ts';
import { EntrancePage } from './entrance-page.tsx';
import type { EntrancePageView } from './entrance-page.tsx';
import { placeUrl } from './place-url.ts';
import { describeSentBefore } from './sent-before.server.ts';
import { sayLimit } from './way.server.ts';

type EntranceView = EntrancePageView & { readonly changed: ChangesProps | null };

/** Goes on with this device's draft, says first what has changed in its form, or that it was sent, or is not here. */
export async function loader(args: LoaderFunctionArgs): Promise<EntranceView> {
  const entry = enter(args);
  const { portal, params, visit } = entry;
  const service = portal.ports.catalogue.find(params['service'] ?? '');
  if (!service) throw notFound();
  const code = readDraftCode(visit.cookies, service.id);
  return code === null ? describeNone(entry, service.id) : describeHeld(entry, service.id, code);
}

/** What became of the draft that this device holds. */
async function describeHeld(entry: Entry, service: string, code: string): Promise<EntranceView> {
  const { portal, language } = entry;
  sayKioskLimit(entry);
  const carried = await portal.carryDraft({ code, agreed: '' });
  if (!carried.ok && carried.reason === 'changed') {
    sayLimit(entry, { language, service }, carried.limit);
    return describeChanged(entry, carried);
  }
  const resumed = await portal.resumeDraft({ code });
  if (resumed.kind === 'draft') throw goTo(placeUrl({ language, service }, resumed.next));
  if (resumed.kind === 'nothing') return describeNone(entry, service);
  return { ...describeSentBefore(entry, { service, reference: resumed.reference, code }), changed: null };
}

/** Goes on in the new version of the form, if the person has seen what is different. */
export async function action(args: ActionFunctionArgs) {
  const entry = enter(args);
  const { portal, language, params, visit } = entry;
  const service = params['service'] ?? '';
  const { about, isOwn } = await readSent(args, ['carry']);
  if (!isOwn) return refuseWithoutToken(entry);
  const code = readDraftCode(visit.cookies, service);
  if (code !== null) await portal.carryDraft({ code, agreed: about });
  return goTo(`/${language}/apply/${service}`);
}

type Changed = Extract<CarriedDraft, { readonly reason: 'changed' }>;

function describeChanged(entry: Entry, { service, changes, token }: Changed): EntranceView {
  const { words, language, visit, portal } = entry;
  const errors = noTokenOn(entry);
  const heading = words.say('common:draft.changed.title');
  const { codelists } = portal.ports.catalogue;
  return {
    kind: 'entrance',
    title: pageTitle(words, {
      heading,
      service: words.service(service.id).say('title'),
      hasErrors: errors !== null,
    }),
    errors,
    heading,
    lead: words.say('common:draft.changed.lead'),
    lines: [],
    links: [],
    changed: {
      sections: describeChanges(words, { service, changes, codelists }),
      form: { action: `/${language}/apply/${service.id}`, hidden: { form: visit.formToken } },
      button: { intent: `carry:${token}`, text: words.say('common:draft.changed.goOn') },
    },
  };
}

function describeNone({ words, language }: Entry, service: string): EntranceView {
  const heading = words.say('common:draft.none.title');
  return {
    kind: 'entrance',
    title: pageTitle(words, { heading, service: words.service(service).say('title') }),
    errors: null,
    heading,
    lead: words.say('common:draft.none.lead'),
    lines: [],
    links: [
      { href: `/${language}/service/${service}`, text: words.say('common:draft.none.restart') },
      { href: `/${language}/resume`, text: words.say('common:draft.none.withCode') },
    ],
    changed: null,
  };
}

export default function Entrance() {
  const view: EntranceView = useLoaderData<typeof loader>();
  return <EntrancePage view={view}>{view.changed ? <Changes {...view.changed} /> : null}</EntrancePage>;
}

type ChangesProps = {
  readonly sections: ReviewView;
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly button: { readonly intent: string; readonly text: string };
};

function Changes({ sections, form, button }: ChangesProps) {
  return (
    <>
      <SummaryList sections={sections} />
      <PostForm {...form}>
        <SubmitButton {...button} />
      </PostForm>
    </>
  );
}
