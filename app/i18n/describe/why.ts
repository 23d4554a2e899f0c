import type { Field, Service } from '#forms/engine/model.ts';
import { reads } from '#forms/payload/reads.ts';
import type { Words } from '../words.ts';

/** Why a field is asked: the purpose in words, the paragraph of law, and who else reads the answer. */
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
  ];
}
