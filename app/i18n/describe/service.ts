import { isContent } from '#forms/engine/fields/content.ts';
import type { Field, Recipient, Service, Step } from '#forms/engine/model.ts';
import { reads } from '#forms/payload/reads.ts';
import { formatList } from '../format.ts';
import type { PurposeView, RecipientView, ServiceView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeDuration } from './duration.ts';
import { shortLabel } from './labels.ts';

/** The page in front of a form; what is collected, for whom and how long comes out of the definition itself. */
export function describeService(words: Words, service: Service): ServiceView {
  const own = words.service(service.id);
  const fields = fieldsOf(service.steps).filter((field) => !isContent(field));
  return {
    title: own.say('title'),
    summary: own.say('summary'),
    what: own.say('service.what'),
    needs: [...own.list('service.needs'), ...identification(words, service)],
    fee: own.say('service.fee'),
    duration: own.say('service.duration'),
    after: own.list('service.after'),
    purposes: Object.keys(service.purposes).map((id) => describePurpose(words, { service, fields, id })),
    recipients: service.recipients.map((recipient) =>
      describeRecipient(words, { service, fields, recipient }),
    ),
    keeping: [
      words.say('common:service.keepDraft', { duration: describeDuration(words, service.draft.keep) }),
      words.say('common:service.keepSubmission', { duration: describeDuration(words, service.retention) }),
    ],
    law: service.law,
  };
}

/** What to know beforehand where the law wants to know who somebody is, and the portal cannot. */
function identification(words: Words, { identity, unidentified }: Service): readonly string[] {
  if (unidentified === 'agency') return [words.say('common:service.identifiedLater')];
  return identity === 'none' ? [] : [words.say('common:service.identifiedElsewhere')];
}

function fieldsOf(steps: readonly Step[]): readonly Field[] {
  return steps.flatMap((step) => (step.kind === 'page' ? step.fields : fieldsOf(step.steps)));
}

type Collected = { readonly service: Service; readonly fields: readonly Field[] };

function describePurpose(
  words: Words,
  { service, fields, id }: Collected & { readonly id: string },
): PurposeView {
  const own = words.service(service.id);
  const purpose = service.purposes[id];
  return {
    name: own.say(`purposes.${id}`),
    basis: [
      words.say('common:why.law', { law: purpose?.basis ?? service.law }),
      ...(purpose?.voluntary ? [words.say('common:why.voluntary')] : []),
    ].join(' '),
    fields: labelsOf(
      words,
      service,
      fields.filter((field) => field.purpose === id),
    ),
  };
}

function describeRecipient(
  words: Words,
  { service, fields, recipient }: Collected & { readonly recipient: Recipient },
): RecipientView {
  const numbered = fields.filter(({ number }) => number !== null);
  const read = numbered.filter(({ number }) => reads(recipient, number));
  const hidden = numbered.filter((field) => !read.includes(field));
  return {
    name: words.service(service.id).say(`recipients.${recipient.id}`),
    reads: describeReading(words, service, { read, hidden }),
  };
}

type Reading = { readonly read: readonly Field[]; readonly hidden: readonly Field[] };

/** Says the shorter of the two lists: what is read, or what is not. */
function describeReading(words: Words, service: Service, { read, hidden }: Reading): string {
  const list = (fields: readonly Field[]): string =>
    formatList(words.language, labelsOf(words, service, fields));
  if (hidden.length === 0) return words.say('common:service.readsAll');
  if (hidden.length < read.length) return words.say('common:service.readsAllBut', { fields: list(hidden) });
  return words.say('common:service.readsOnly', { fields: list(read) });
}

function labelsOf(words: Words, service: Service, fields: readonly Field[]): readonly string[] {
  const own = words.service(service.id);
  return [...new Set(fields.map((field) => shortLabel(own, field)))];
}
