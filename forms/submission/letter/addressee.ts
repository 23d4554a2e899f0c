import type { AddressAnswer, Answers, Codelists, Field, Service, Step } from '#forms/engine/model.ts';
import { findEntry } from '#forms/engine/search-codelist.ts';

/**
 * Name and address of who applies, a line each as on an envelope (DIN 5008); nothing where nobody was asked for both.
 * Fields about oneself say so by their autofill purpose (WCAG 2.2, 1.3.5): the first of them that asks for an address
 * names the section whose names go with it. Of several persons it is the first.
 */
export function addresseeOf(
  { steps }: Pick<Service, 'steps'>,
  answers: Answers,
  codelists: Codelists,
): readonly string[] {
  const own = ownAnswers(steps, answers);
  const home = own.find(({ purpose, answer }) => purpose === 'address-line1' && isAddress(answer));
  if (home === undefined || !isAddress(home.answer)) return [];
  const say = (purpose: string): string => {
    const found = own.find((one) => one.section === home.section && one.purpose === purpose);
    return typeof found?.answer === 'string' ? found.answer : '';
  };
  const names = [say('organization'), joined(say('given-name'), say('family-name'))].filter(isSaid);
  return names.length === 0 ? [] : [...names, ...addressLines(home.answer, codelists)];
}

type Own = { readonly section: string; readonly purpose: string; readonly answer: Answers[string] };

function ownAnswers(steps: readonly Step[], answers: Answers): readonly Own[] {
  return steps.flatMap((step) => {
    if (step.kind === 'page') return step.fields.flatMap((field) => ownAnswer(field, answers));
    const items = answers[step.list];
    // A loop's list is written by the loop alone.
    const [first] = Array.isArray(items) ? (items as readonly Answers[]) : [];
    return first === undefined ? [] : ownAnswers(step.steps, first);
  });
}

function ownAnswer({ id, autocomplete }: Field, answers: Answers): readonly Own[] {
  const answer = answers[id];
  if (autocomplete === null || answer === undefined) return [];
  const tokens = autocomplete.split(' ');
  const [purpose = ''] = tokens.slice(-1);
  return [{ section: tokens.length > 1 ? (tokens[0] ?? '') : '', purpose, answer }];
}

const GERMANY = '000';

function addressLines(
  { strasse, hausnummer, zusatz = '', plz, ort, staat }: AddressAnswer,
  codelists: Codelists,
): readonly string[] {
  const country = staat === GERMANY ? '' : (findEntry(codelists['staat'], staat)?.name ?? '');
  return [zusatz, joined(strasse, hausnummer), joined(plz, ort), country.toUpperCase()].filter(isSaid);
}

const isAddress = (answer: unknown): answer is AddressAnswer =>
  typeof answer === 'object' && answer !== null && 'strasse' in answer;

const joined = (...parts: readonly string[]): string => parts.filter(isSaid).join(' ');
const isSaid = (text: string): boolean => text !== '';
