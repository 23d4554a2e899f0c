import { readPage } from '../page.ts';
import type { Answers, Input, Place, Reading } from '../model.ts';
import { walk } from '../journey.ts';
import { sampleContext, sampleService } from './sample.ts';

/** A club, a partnership with partners and their children, or one person alone. */
export const service = sampleService(
  `  - id: start
    fields:
      - { id: form, type: choice, options: [einzel, gbr, verein], purpose: antrag }
      - { id: grund, type: text, max: 20, optional: true, when: form = "verein", purpose: antrag }
  - id: partner
    when: form = "gbr"
    repeat: { list: partner, min: 1, max: if grund = null then 3 else 1, label: [nachname] }
    steps:
      - id: person
        fields:
          - { id: nachname, type: text, max: 20, autocomplete: off, purpose: antrag, }
          - { id: anteil, type: integer, min: 1, max: 100, purpose: antrag }
      - id: wohnung
        when: anteil > 10
        fields: [{ id: wohnort, type: text, max: 20, purpose: antrag }]
      - id: kinder
        repeat: { list: kinder, max: 2, label: [kind] }
        steps:
          - { id: kind, fields: [{ id: kind, type: text, max: 20, purpose: antrag }] }
  - id: hinweis
    when: form = "verein"
    fields: [{ id: lies, type: notice, tone: info }]
`,
  `rules:
  - { id: summe, at: partner.anteil, must: sum(partner.anteil) = 100 }
  - { id: klein, at: partner.anteil, level: warning, must: anteil >= 5 }
  - { id: kurz, at: grund, must: string length(grund) > 2 }
`,
);

export const at = (step: string, ...item: readonly number[]): Place => ({ step, item });
export const spell = (place: Place | 'review' | null) =>
  place === null || place === 'review' ? place : [place.step, ...place.item].join(' ');
export const places = (answers: Answers, of = walk) => of(service, answers, sampleContext).map(spell);
export const person = (nachname: string, anteil: number): Answers => ({
  nachname,
  anteil,
  wohnort: 'Ort',
  kinder: [],
});
export const two = [person('A', 60), person('B', 40)];
export const gbr: Answers = { form: 'gbr', partner: two, ort: 'X' };

/** Sends a page; `confirmed` is the id of a rule whose warning was confirmed. */
export function read(place: Place, answers: Answers, typed: Readonly<Record<string, string>>): Reading {
  const { confirmed = '', ...controls } = typed;
  const input: Input = Object.fromEntries(Object.entries(controls).map(([name, value]) => [name, [value]]));
  return readPage({ service, answers, context: sampleContext, place, input, confirmed: [confirmed] });
}
