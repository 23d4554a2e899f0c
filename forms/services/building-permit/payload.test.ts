import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '#app/adapters/tool.test-support.ts';
import { relevantAnswers } from '../../engine/answers.ts';
import type { ParameterValue } from '../../engine/model.ts';
import { shippedContext, shippedService } from '../../engine/testing/shipped.ts';
import { makePayload } from '../../payload/make-payload.ts';
import { applicants } from './applicants/index.ts';

const XSD = fileURLToPath(new URL('payload/xbau/xsd/xbau-nachrichten-baugenehmigung.xsd', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schalter-xbau-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function messageOf(id: string, authority: Readonly<Record<string, ParameterValue>> = {}): string {
  const service = shippedService('building-permit');
  const typed = applicants.find((one) => one.id === id)?.answers;
  if (!typed) throw new Error(`There is no ${id}.`);
  const context = { ...shippedContext, authority };
  const answers = relevantAnswers(service, typed, context);
  const receivedAt = new Date('2026-11-21T09:00:00.000Z');
  const [made] = makePayload({ service, answers, context, reference: 'S7K3-M9QP-XH42', receivedAt });
  return new TextDecoder().decode(made?.bytes);
}

function fileOf(xml: string): string {
  const file = join(folder, 'bauantrag.xml');
  writeFileSync(file, xml);
  return file;
}

const validate = (xml: string) => runTool('xmllint', ['--noout', '--nonet', '--schema', XSD, fileOf(xml)]);

/** What stands at the path, element names without prefix. */
function read(xml: string, path: string): string {
  const plain = path.replaceAll(/[a-zA-Z][a-zA-Z0-9.]*(?=[[/]|$)/g, '*[local-name()="$&"]');
  return runTool('xmllint', ['--xpath', `string(${plain})`, fileOf(xml)]).output.trimEnd();
}

describe.each(applicants)('the application of $id', ({ id }) => {
  it('is valid by the schema of XBau 2.6', () => {
    const { status, output } = validate(messageOf(id));
    expect([status, output]).toEqual([0, expect.stringContaining('validates')]);
  });
});

it('is not valid with a code that XBau does not have', () => {
  const wrong = messageOf('barn').replace('<code>14</code>', '<code>15</code>');
  expect(validate(wrong).status).not.toBe(0);
});

it('names the office as its authority has it', () => {
  const message = messageOf('barn', {
    behoerdenkennung: 'bab:06412',
    behoerdenname: 'Bauaufsicht Frankfurt',
  });
  expect(read(message, '//leser/kennung')).toBe('bab:06412');
  expect(read(message, '//leser/name')).toBe('Bauaufsicht Frankfurt');
});

it('gives the same person the same id in every part', () => {
  const message = messageOf('family-house');
  const id = read(message, '//antragsteller/natuerlichePerson/id');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(read(message, '//bauherr/bauherr/natuerlichePerson/id')).toBe(id);
  const payer = read(message, '//gebuehrenpflichtiger/natuerlichePerson/id');
  expect(read(message, '//bauherr[2]/bauherr/natuerlichePerson/id')).toBe(payer);
  expect(new Set(message.match(/<id>.*?<\/id>/g)).size).toBe(3);
});

describe('the office reads', () => {
  it.each([
    ['the class, which nobody typed', 'family-house', '//gebaeudeklasse/code', '1'],
    ['the height in metres', 'family-house', '//hoeheNachMBO', '2.95'],
    ['costs in cents', 'family-house', '//kostengruppe400', '9650050'],
    ['costs of the grounds', 'workshop', '//kostengruppe500', '8500000'],
    ['costs of planning', 'town-garage', '//kostengruppe700', '160000000'],
    ['all costs together', 'family-house', '//summeHerstellungskosten', '46450050'],
    ['the ground area ratio', 'family-house', '//grundflaechenzahlGeplant', '0.21'],
    ['the second parcel', 'family-house', '//flurstueck[2]/kodierungFlurstueck/zaehler', '346'],
    ['the Land of a parcel', 'barn', '//flurstueck/bundesland/code', '09'],
    ['the municipality in words', 'workshop', '//grundstueck/anschrift/ort', 'Kiel'],
    ['the municipality by its key', 'workshop', '//gemeindeschluessel/code', '01002000'],
    ['a development plan', 'apartments', '//bezeichnungBebauungsplan', 'Nr. 59450/03'],
    ['that there is none', 'workshop', '//weitereAngaben[1]', 'Es gibt keinen Bebauungsplan.'],
    [
      'an obligation on the plot',
      'workshop',
      '//vorhandeneBaulasten/bindungsbescheidBaulastnummer',
      'Blatt 412',
    ],
    [
      'that nobody knows of one',
      'demolition',
      '//weitereAngaben[2]',
      'Ob es eine Baulast gibt, ist den Bauherren nicht bekannt.',
    ],
    ['a change of use with building', 'barn', '//artDerMassnahme[2]/code', '14'],
    ['the use so far', 'barn', '//bisherigeNutzung/artDesNichtwohngebaeudes/code', '500'],
    ['the use to come', 'barn', '//beabsichtigteNutzung/artDesWohngebaeudes/code', '2'],
    ['the second special building', 'town-garage', '//sonderbau[2]/code', '060'],
    ['a preliminary decision', 'workshop', '//vorbescheid/datum', '2025-11-03'],
    ['a company in its register', 'workshop', '//registereintrag/eintragungNr', 'HRA 4321'],
    ['the group of a public builder', 'town-garage', '//artDesBauherrn/code', '1'],
    ['who has one name only', 'demolition', '//antragsteller//vorname/nichtVorhanden', 'true'],
    [
      'the representative who pays',
      'workshop',
      '//gebuehrenpflichtiger//vertreter/familienname/name',
      'Søndergaard',
    ],
    ['the builder who pays', 'demolition', '//gebuehrenpflichtiger//familienname/name', 'Suharto'],
    [
      'an office that acts for the builder',
      'workshop',
      '//bevollmaechtigter/organisation/name/name',
      'Søndergaard Arkitekter ApS',
    ],
    [
      'the office of the planner',
      'workshop',
      '//personendaten/organisation/name/name',
      'Brodersen Tragwerke PartGmbB',
    ],
    [
      'the planner in the office',
      'workshop',
      '//personendaten/organisation/vertreter/familienname/name',
      'Brodersen',
    ],
    [
      'the flat owners next door',
      'workshop',
      '//nachbar[2]/eigentuemer/organisation/name/name',
      'Wohnungseigentümer Werftstraße 58',
    ],
    ['no one who speaks for them', 'workshop', 'count(//nachbar[2]/eigentuemer/organisation/vertreter)', '0'],
    ['the second builder who pays', 'family-house', '//gebuehrenpflichtiger//familienname/name', 'Lehmann'],
    ['a relative who pays', 'barn', '//gebuehrenpflichtiger//vorname/name', 'Alois'],
    [
      'a company that pays',
      'apartments',
      '//gebuehrenpflichtiger/organisation/name/name',
      'Rheinblick Verwaltung GmbH',
    ],
    ['the contractor', 'workshop', '//bauunternehmer/name/name', 'Hallenbau Nordlicht GmbH'],
    ['a second contractor', 'workshop', '//weitereBeteiligte[2]/rolle/nichtGelisteterWert', 'Bauunternehmer'],
    ['a contractor who is no company', 'town-garage', '//weitereBeteiligte//familienname/name', 'Tiefgraber'],
    ['the role of a specialist', 'workshop', '//weitereBeteiligte[1]/rolle/code/code', '06'],
    ['the field of a specialist', 'workshop', '//weitereBeteiligte[1]/fachrichtung/code/code', '3'],
    ['that there is no field', 'workshop', '//weitereBeteiligte[2]/fachrichtung/code/code', '99'],
    ['the chamber of the planner', 'family-house', '//nummernKammer/kammer/code', '01'],
    ['the Land that lists the planner', 'workshop', '//mitgliedsnummerBundesland/bundesland/code', '01'],
    ['the number in that Land', 'workshop', '//mitgliedsnummerBundesland/mitgliedsnummer', '88123'],
    ['where a planner from abroad works', 'apartments', '//ausland/niederlassungStaat/code', '152'],
    ['the Land that certified her', 'apartments', '//ausland/bescheinigtIn/code', '05'],
    ['an explanation of deviations', 'workshop', '//anlage[last() - 2]/anlageart/code', '0800'],
    [
      'another kind of document in words',
      'workshop',
      '//anlage[last()]/bezeichnung',
      'Weitere, nicht näher spezifizierte Anlage',
    ],
    ['a further proof that is to follow', 'workshop', '//anlage[last() - 1]/wirdNachgereicht', 'true'],
    ['how something is pulled down', 'demolition', '//anlage[last() - 1]/anlageart/code', '1503'],
    ['the form of what is lost', 'demolition', '//anlage[last()]/anlageart/code', '2502'],
    ['a neighbour who does not agree', 'workshop', '//nachbar[2]/hatZugestimmt', 'false'],
    ['an exemption', 'barn', '//beantragteAbweichung[1]/art/code', '1'],
    [
      'a reason in two paragraphs',
      'workshop',
      '//begruendung/textabsatz[2]',
      'Anders passt kein Lastwagen hinein.',
    ],
    ['what a business does', 'workshop', '//gesamtbeschaeftigteAmBetriebsOrt', '14'],
    ['a drawing by its code', 'town-garage', '//anlage[4]/anlageart/code', '2001'],
    ['a degree as proof by its code', 'apartments', '//anlage[last()]/anlageart/code', '0406'],
    ['that a proof is to follow', 'apartments', '//anlage[last()]/wirdNachgereicht', 'true'],
    ['nothing of that where it came', 'barn', 'count(//anlage[1]/wirdNachgereicht)', '0'],
    ['a file name that XBau takes', 'family-house', '//anlage[6]//dateiname', 'Ansicht Süd _ West.pdf'],
  ])('%s', (_, id, path, expected) => expect(read(messageOf(id), path)).toBe(expected));

  it('a monument in words', () => {
    const text = read(messageOf('barn'), '//baudenkmalBetroffen/begruendung/text');
    expect(Buffer.from(text, 'base64').toString('utf8')).toContain('Scheune von 1890');
  });
});
