import type { Answers, RegisterAnswer } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { answerAt, textAt } from './answers.ts';
import { listed } from './codes.ts';
import { address, type Asked, contact, person, personName } from './person.ts';

/** Whoever is named there, an organisation or a person; nobody where neither was asked for. */
export function actor(id: string, asked: Asked, facts: PayloadFacts): Elements {
  const { answers, prefix } = asked;
  if (textAt(answers, `${prefix}organisation`) !== null)
    return group('organisation', organisation(id, asked, facts));
  return textAt(answers, `${prefix}familienname`) === null ? [] : person(id, asked, facts);
}

/** What is told of an organisation, with who speaks for it where that is known. */
export function organisation(id: string, asked: Asked, facts: PayloadFacts): Elements {
  const { answers, prefix } = asked;
  const isNamed = textAt(answers, `${prefix}familienname`) !== null;
  return [
    ...leaf('id', id),
    ...group('name', leaf('name', textAt(answers, `${prefix}organisation`))),
    ...address(asked, facts),
    ...contact(asked),
    ...(isNamed ? group('vertreter', personName(asked)) : []),
    ...(prefix === '' ? register(answers, facts) : []),
  ];
}

function register(answers: Answers, facts: PayloadFacts): Elements {
  const entry = answerAt(answers, 'register') ?? null;
  if (!isRegister(entry)) return [];
  return group(
    'registereintrag',
    leaf('eintragungNr', `${entry.art} ${entry.nummer}`),
    coded('gerichtSchluessel', listed('registergericht', entry.gericht, facts)),
  );
}

function isRegister(answer: object | string | number | boolean | null): answer is RegisterAnswer {
  return typeof answer === 'object' && answer !== null && 'gericht' in answer;
}
