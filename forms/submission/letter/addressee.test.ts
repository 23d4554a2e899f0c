import { describe, expect, it } from 'vitest';
import type { Answers } from '#forms/engine/model.ts';
import { shippedContext, shippedService } from '#forms/engine/testing/shipped.ts';
import { addresseeOf } from './addressee.ts';

const { codelists } = shippedContext;
const steps = shippedService;

const home = { strasse: 'Am Wäldchen', hausnummer: '3 a', plz: '12345', ort: 'Musterhausen', staat: '000' };
const abroad = { strasse: 'ul. Długa', hausnummer: '7', plz: '00-238', ort: 'Warszawa', staat: '152' };

describe('Who prints a letter finds the addressee in the window', () => {
  it('is the person who notifies a trade, at home and not at work', () => {
    const answers = addressed('trade-licence', { 'family-name': 'Ünal', 'given-name': 'Jo' }, home);
    expect(addresseeOf(steps('trade-licence'), answers, codelists)).toEqual([
      'Jo Ünal',
      'Am Wäldchen 3 a',
      '12345 Musterhausen',
    ]);
  });

  it('is a company with whoever speaks for it, and names the country', () => {
    const names = { organization: 'Bau GmbH', 'family-name': 'Ünal', 'given-name': 'Jo' };
    expect(
      addresseeOf(steps('building-permit'), addressed('building-permit', names, abroad), codelists),
    ).toEqual(['Bau GmbH', 'Jo Ünal', 'ul. Długa 7', '00-238 Warszawa', 'POLEN']);
  });

  it.each(['trade-licence', 'building-permit', 'vehicle-registration'])(
    'is nobody where %s asked for no name',
    (id) => {
      expect(addresseeOf(steps(id), addressed(id, {}, home), codelists)).toEqual([]);
      expect(addresseeOf(steps(id), {}, codelists)).toEqual([]);
    },
  );
});

/** Answers to the fields of a service about oneself; every loop has one item. */
function addressed(id: string, names: Readonly<Record<string, string>>, address: Answers[string]): Answers {
  const answer = (own: ReturnType<typeof steps>['steps']): Answers =>
    Object.fromEntries(
      own.flatMap((step) => {
        if (step.kind === 'loop') return [[step.list, [answer(step.steps)]] as const];
        return step.fields.flatMap((field) => {
          const purpose = field.autocomplete?.split(' ').at(-1) ?? '';
          const said = purpose === 'address-line1' ? address : names[purpose];
          return said === undefined ? [] : [[field.id, said] as const];
        });
      }),
    );
  return answer(steps(id).steps);
}
