import type { Element } from '../../payload/element.ts';
import type { Facts } from './payload/facts.ts';
import type { Ids } from './payload/ids.ts';
import { notification } from './payload/notification.ts';
import { shape } from './payload/shape.ts';

type WriteXml = (document: { readonly root: Element; readonly shape: typeof shape }) => Uint8Array;

/** Field 32 of GewA 1 is the date: the portal sets it when the notification arrives. */
const DATE = 32;

const A_DOCUMENT = 'Documents are handed over as files of the case; GewA 1 has no field for them.';

/** The notification in the shape of XGewerbeanzeige: whole, and as excerpts for the recipients of § 3 GewAnzV. */
export const tradeLicencePayload = {
  whole: (facts: Facts, writeXml: WriteXml) => [write(facts, writeXml)],
  standard: null,
  excerpt: write,
  receivedNumber: DATE,
  leftOut: {
    rechtsformart: 'Follows from the legal form, which is in the message.',
    gesellschafterart: 'Follows from whether the company that is a partner is named.',
    gruendungsunterlagen: A_DOCUMENT,
    ermaechtigung: A_DOCUMENT,
    erlaubnisdokument: A_DOCUMENT,
    kartendokument: A_DOCUMENT,
    richtigkeit: 'Stands in place of the signature (field 33), which electronic notifications do not have.',
  } satisfies Partial<Record<Ids['field'], string>>,
} as const;

function write(facts: Facts, writeXml: WriteXml) {
  const ending = facts.recipient === null ? '' : `-${facts.recipient}`;
  return {
    name: `gewerbeanmeldung${ending}.xml`,
    mediaType: 'application/xml',
    bytes: writeXml({ root: notification(facts), shape }),
    relationship: 'Data',
  } as const;
}
