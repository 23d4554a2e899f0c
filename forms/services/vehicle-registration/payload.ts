import { application } from './payload/application.ts';
import type { Facts } from './payload/facts.ts';
import type { Ids } from './payload/ids.ts';

const SPACES = 2;

/** The application as JSON after `payload/schema.json`, for the agency's connection to the central vehicle register. */
export const vehicleRegistrationPayload = {
  whole: (facts: Facts) =>
    [
      {
        name: 'fahrzeugzulassung.json',
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(`${JSON.stringify(application(facts), null, SPACES)}\n`),
        relationship: 'Data',
      },
    ] as const,
  standard: { kind: 'json', schema: 'vehicle-registration/payload/schema.json' },
  excerpt: null,
  receivedNumber: null,
  leftOut: {
    halterart: 'Follows from whether a person or an organisation is named.',
    sitz_inland: 'Follows from whether there is an address abroad.',
    verfuegung: 'Follows from whether somebody is named who gets part II.',
    konto_anderer: 'Follows from whether another account holder is named.',
    eu_neuwagen: 'Follows from whether there are facts for the value added tax.',
    hu_neu: 'Follows from whether the report of the inspection is there.',
    verwertung_ort: 'Follows from whether the number of the company or a state is named.',
  } satisfies Partial<Record<Ids['field'], string>>,
} as const;
