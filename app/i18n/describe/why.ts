import type { Field, Service } from '#forms/engine/model.ts';
import { reads } from '#forms/payload/reads.ts';
import type { ServiceWords, Words } from '../words.ts';
import { describeBecause } from './because.ts';

/**
 * Why a field is asked: the purpose in words, the paragraph of law, who else reads the answer, and the condition that it
 * hangs on by itself.
 */
export function describeWhy(words: Words, service: Service, field: Field): readonly string[] {
  const own = words.service(service.id);
  const purpose = service.purposes[field.purpose];
  const readers = service.recipients.filter((recipient) => reads(recipient, field.number));
  return [
    own.find(`fields.${field.id}.why`) ?? own.say(`purposes.${field.purpose}`),
    ...(purpose === undefined ? [] : [words.say('common:why.law', { law: purpose.basis })]),
    ...(purpose?.voluntary ? [words.say('common:why.voluntary')] : []),
    readers.length === 0
      ? words.say('common:why.onlyAuthority')
      : words.say('common:why.readers', {
          // Names of authorities have commas of their own.
          readers: readers.map(({ id }) => own.say(`recipients.${id}`)).join('; '),
        }),
    ...describeBecause(words, service, field.when === null ? [] : [field.when]),
  ];
}

/**
 * Whether a reason stands at the question itself: where it has words of its own and is the only question of its page.
 * Elsewhere the page tells it, so that no two disclosures of a page share a name.
 */
export function tellsOwnWhy(own: ServiceWords, fields: readonly Field[], { id }: Field): boolean {
  const questions = fields.filter(({ type }) => type !== 'notice');
  return questions.length === 1 && own.find(`fields.${id}.why`) !== null;
}
