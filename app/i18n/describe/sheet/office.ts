import type { DeadlineRule, Recipient } from '#forms/engine/model.ts';
import { describeDuration } from '../duration.ts';
import { describeIdentity } from '../identity.ts';
import { say } from './telling.ts';
import type { Telling } from './telling.ts';

/** For whom the form is, who is in charge, and how it is decided. */
export function ground(telling: Telling): readonly string[] {
  const { words, service, speech } = telling;
  const { channels, identity, protection, release, letters, withdrawal, route } = service;
  return [
    say(telling, 'law', { law: service.law }),
    say(telling, 'leika', service),
    say(telling, 'version', service),
    ...channels.map((channel) => say(telling, `channels.${channel}`)),
    ...describeIdentity(words, service),
    ...(identity === 'none' ? [] : [say(telling, `unidentified.${service.unidentified}`)]),
    words.say(`privacy:record.protection.${protection}`),
    say(telling, 'route', { authority: route.authority, by: speech.nameOf(route.by) }),
    say(telling, `release.${release}`),
    say(telling, `letters.${letters.granted}`),
    ...(letters.refused === null ? [say(telling, 'letters.notRefused')] : []),
    say(telling, `withdrawal.${withdrawal}`),
  ];
}

/** What the office owes by when. */
export function deadlineLines(telling: Telling): readonly string[] {
  return telling.service.deadlines.map((rule) => deadlineLine(telling, rule));
}

function deadlineLine(telling: Telling, rule: DeadlineRule): string {
  const { id, within, counts, met, waiting, granted, law } = rule;
  const { own, words } = telling;
  const parameter = granted === null ? '' : (own.find(`parameters.${granted}`) ?? granted);
  return [
    own.find(`deadlines.${id}`) ?? id,
    say(telling, `counts.${counts}`, { within: describeDuration(words, within), law }),
    ...(met === 'answer' ? [say(telling, 'metByAnswer')] : []),
    say(telling, `waiting.${waiting}`),
    ...(granted === null ? [] : [say(telling, 'granted', { parameter })]),
  ].join(' ');
}

/** To whom the agency passes answers on. */
export function recipientLines(telling: Telling): readonly string[] {
  return telling.service.recipients.map((recipient) => recipientLine(telling, recipient));
}

function recipientLine(telling: Telling, { id, only, without }: Recipient): string {
  const name = telling.own.find(`recipients.${id}`) ?? id;
  if (only !== null) return say(telling, 'recipientOnly', { name, fields: only.join(', ') });
  if (without.length > 0) return say(telling, 'recipientWithout', { name, fields: without.join(', ') });
  return say(telling, 'recipient', { name });
}
