import { isDecimal } from '../../../engine/feel/value.ts';
import { toNumber } from '../../../engine/feel/decimal.ts';
import type { Answers } from '../../../engine/model.ts';
import type { Facts } from './facts.ts';
import { holder } from './holder.ts';
import { address, part, told, type Part } from './part.ts';
import { plates } from './plates.ts';
import { codes, disposal, inspection, vehicle } from './vehicle.ts';

/** `$id` of `schema.json`, which the portal hands out. */
const SCHEMA = 'urn:x-schalter:vehicle-registration:1';

/** The whole message, in the order of `schema.json`. */
export function application(facts: Facts): Part | null {
  const { answers } = facts;
  return part({
    $schema: SCHEMA,
    nachricht: head(facts),
    vorgang: told(answers, 'vorgang'),
    halter: holder(answers),
    fahrzeug: vehicle(answers),
    zulassungsbescheinigung: codes(answers),
    kennzeichen: plates(answers),
    untersuchung: inspection(answers),
    versicherung: part({ evbNummer: told(answers, 'evb_nummer') }),
    kraftfahrzeugsteuer: vehicleTax(answers),
    umsatzsteuer: valueAddedTax(answers),
    verwertung: disposal(answers),
    gebuehr: fee(facts),
    erklaerung: part({ richtigkeit: told(answers, 'richtigkeit') }),
  });
}

function head({ service, reference, received }: Facts): Part | null {
  const { version, hash, leika } = service;
  return part({
    art: 'ikfz-antrag',
    fassung: 1,
    vorgangsnummer: reference,
    eingang: received?.at ?? null,
    leika,
    formular: part({ version, sha256: hash }),
  });
}

/** § 13 KraftStG: registered only with a mandate, unless the vehicle is exempt. */
function vehicleTax(answers: Answers): Part | null {
  return part({
    art: told(answers, 'steuer'),
    lastschrift: part({
      iban: told(answers, 'iban'),
      kontoinhaber: part({
        name: told(answers, 'konto_name'),
        anschrift: address(answers, 'konto_anschrift'),
      }),
      mandat: told(answers, 'mandat'),
    }),
  });
}

/** § 6 Abs. 6 FZV: for the tax office, where a new vehicle comes from another state of the EU. */
function valueAddedTax(answers: Answers): Part | null {
  return part({
    lieferer: part({
      name: told(answers, 'eu_lieferer'),
      anschrift: address(answers, 'eu_lieferer_anschrift'),
    }),
    lieferung: told(answers, 'eu_lieferung'),
    ersteInbetriebnahme: told(answers, 'eu_erste_fahrt'),
    kilometer: told(answers, 'eu_kilometer'),
  });
}

/** As it was shown before the application (§ 20 Abs. 5 FZV). */
function fee({ computed }: Facts): Part | null {
  const amount = computed.gebuehr ?? null;
  const isAmount = amount !== null && isDecimal(amount);
  return isAmount ? part({ betrag: toNumber(amount), waehrung: 'EUR' }) : null;
}
