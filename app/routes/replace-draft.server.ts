import { again } from '../http/respond.server.ts';
import { describeCode } from '../i18n/describe/code.ts';
import { formatEnd } from '../i18n/format.ts';
import { pageTitle } from '../i18n/page-title.ts';
import type { WordKey } from '../i18n/words.ts';
import type { DraftAtStake } from '../usecases/find-draft-at-stake.ts';
import type { Entry } from './enter.server.ts';
import type { ReplaceDraftView } from './replace-draft.tsx';

/** A draft that is on this device already; `typed` is sent again with the person's consent. */
export type AtStake = DraftAtStake & {
  readonly kind: 'at-stake';
  readonly service: string;
  readonly typed: Readonly<Record<string, string>>;
};

type Replacing = {
  readonly action: string;
  /** What the person wanted, e.g. `start`; it is done when they say so again. */
  readonly intent: string;
  readonly words: { readonly lead: WordKey; readonly button: WordKey };
};

/** Asks first: the page is shown instead of what was wanted, and nothing has changed yet. */
export function askToReplace({ attempt }: Pick<Entry, 'attempt'>, atStake: Omit<AtStake, 'kind'>): Response {
  attempt.failure = { kind: 'at-stake', ...atStake } satisfies AtStake;
  return again(409);
}

/** The draft's code to write down, a way back to it, and the button that goes on without it. */
export function describeReplacing(
  { words, language, visit }: Entry,
  { code, token, expiresAt, keep, service, typed }: AtStake,
  { action, intent, words: { lead, button } }: Replacing,
): ReplaceDraftView {
  const heading = words.say('common:draft.replace.title');
  return {
    kind: 'replace',
    title: pageTitle(words, { heading, service: words.service(service).say('title') }),
    heading,
    lead: words.say(lead),
    code: describeCode(words.say('common:draft.replace.code'), code),
    lines: [
      words.say('common:draft.replace.keep'),
      words.say('common:draft.saved.until', { date: formatEnd(language, { expiresAt, keep }) }),
    ],
    goOn: { href: `/${language}/apply/${service}`, text: words.say('common:draft.replace.goOn') },
    form: { action, hidden: { form: visit.formToken, ...typed } },
    replace: { intent: `confirm-${intent}:${token}`, text: words.say(button) },
  };
}
