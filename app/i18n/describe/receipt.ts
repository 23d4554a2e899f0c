import type { Service } from '#forms/engine/model.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import { formatInstant } from '../format.ts';
import { officialLanguage } from '../languages.ts';
import type { ReviewView } from '../view.ts';
import type { Words } from '../words.ts';

type Facts = {
  readonly service: Service;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly corrects: CorrectedReceipt | null;
};

/** The words of the receipt, besides its answers: as the port `Texts` of the use cases wants them. */
export function describeReceipt(words: Words, { service, reference, receivedAt, corrects }: Facts) {
  const own = words.service(service.id);
  const title = own.say('title');
  return {
    title: words.say('receipt:title', { title }),
    facts: [
      { label: words.say('receipt:facts.reference'), value: reference },
      { label: words.say('receipt:facts.receivedAt'), value: formatInstant(words.language, receivedAt) },
      { label: words.say('receipt:facts.service'), value: title },
      { label: words.say('receipt:facts.law'), value: service.law },
      { label: words.say('receipt:facts.version'), value: `${service.id} ${service.version}` },
      ...(corrects ? correctedFacts(words, corrects) : []),
    ],
    words: {
      documentsHeading: words.say('receipt:documents.heading'),
      documentColumns: {
        name: words.say('receipt:documents.name'),
        size: words.say('receipt:documents.size'),
        sha256: words.say('receipt:documents.sha256'),
      },
      ...describeSealing(words),
      readableDescription: words.say('receipt:readableDescription'),
      payloadDescription: words.say('receipt:payloadDescription'),
    },
  };
}

/** The words around a seal. */
export function describeSealing(words: Words) {
  return {
    seal: words.say('receipt:seal.heading'),
    sealExplained: words.say('receipt:seal.explained'),
    sealReason: words.say('receipt:seal.reason'),
    verify: words.say('receipt:verify'),
    qrAlternative: words.say('receipt:qrAlternative'),
    dataHash: words.say('receipt:dataHash'),
    dataDescription: words.say('receipt:dataDescription'),
    anchorDescription: words.say('receipt:anchorDescription'),
    pageOf: words.say('receipt:pageOf'),
    development: words.say('receipt:development'),
  };
}

/** The checksum stands in groups, so that it finds room; as it is, it stands in the embedded data. */
function correctedFacts(words: Words, { number, receivedAt, sha256 }: CorrectedReceipt) {
  const when = formatInstant(words.language, new Date(receivedAt));
  return [
    {
      label: words.say('receipt:facts.corrects'),
      value: words.say('receipt:facts.receiptOf', { number, when }),
    },
    { label: words.say('receipt:facts.checksum'), value: sha256.replace(/(.{8})(?=.)/g, '$1 ') },
  ];
}

/** The second part of the receipt, in the language the form was read in; `null` when that is the official one. */
export function describeTranslation(words: Words, review: ReviewView) {
  if (words.language === officialLanguage) return null;
  return {
    language: words.language,
    heading: words.say('receipt:translation.heading'),
    note: words.say('receipt:translation.note'),
    review,
  };
}
