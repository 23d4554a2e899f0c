import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { addressAt, textAt } from './answers.ts';
import { listed } from './codes.ts';

/** Channels of the list `urn:de:xoev:codeliste:erreichbarkeit`. */
const EMAIL = '01';
const PHONE = '02';
const CHANNELS_VERSION = '4.1';

/** Where somebody's answers stand: as they are, or all with the same beginning. */
export type Asked = {
  readonly answers: Answers;
  readonly prefix: (typeof REACHED)[number] | 'nachbar_' | 'beteiligter_' | 'zahler_';
};

/** Of nobody else is it asked how to reach them. */
const REACHED = ['', 'vertreter_', 'planer_'] as const;

/** A person. The same one has the same `id` in every part that it plays. */
export function person(id: string, asked: Asked, facts: PayloadFacts): Elements {
  return group(
    'natuerlichePerson',
    leaf('id', id),
    group('name', personName(asked)),
    address(asked, facts),
    contact(asked),
  );
}

/** Names as they are: who has one name only has no first name. */
export function personName({ answers, prefix }: Asked): Elements {
  const given = textAt(answers, `${prefix}vornamen`);
  return [
    ...group('familienname', leaf('name', textAt(answers, `${prefix}familienname`))),
    ...group('vorname', given === null ? leaf('nichtVorhanden', 'true') : leaf('name', given)),
  ];
}

/** The address as XBau's core module writes it. */
export function address({ answers, prefix }: Asked, facts: PayloadFacts): Elements {
  const answer = addressAt(answers, `${prefix}anschrift`);
  if (answer === null) return [];
  return group(
    'anschrift',
    leaf('strasse', answer.strasse),
    leaf('hausnummer', answer.hausnummer),
    leaf('postleitzahl', answer.plz),
    leaf('ort', answer.ort),
    leaf('zusatz', answer.zusatz ?? null),
    group('staat', coded('staat', listed('staat', answer.staat, facts))),
  );
}

/** The ways to reach somebody that were given. */
export function contact({ answers, prefix }: Asked): Elements {
  const reached = REACHED.filter((one) => one === prefix);
  const ways = reached.flatMap((one) => [
    [PHONE, textAt(answers, `${one}telefon`)] as const,
    [EMAIL, textAt(answers, `${one}email`)] as const,
  ]);
  return ways.flatMap(([code, way]) =>
    way === null
      ? []
      : group('kommunikation', coded('kanal', { code, version: CHANNELS_VERSION }), leaf('kennung', way)),
  );
}
