import type { Answers } from '#forms/engine/model.ts';
import type { RegisterQuestion, Registers, RegisterVerdict } from '../usecases/ports.ts';
import vehicles from './register-check/vehicles.json' with { type: 'json' };

/** A vehicle as the simulated register has it; one that is new has no plate. */
type Vehicle = {
  readonly fin: string;
  readonly kennzeichen: string | null;
  readonly state: 'new' | 'on-road' | 'off-road';
  readonly codes: Readonly<Record<string, string>>;
};

// Our own file, whose states the tests hold.
const REGISTERED = vehicles as readonly Vehicle[];

/** A vehicle with this number makes the register fall silent. */
const SILENT = 'W0000000000000000';

/** Codes that begin like this fit no vehicle. */
const NEVER_RIGHT = 'XX';

const CODES = ['zb1_code', 'zb2_nummer', 'zb2_code', 'plakette_vorn', 'plakette_hinten'] as const;

/** What a vehicle must be for each case. */
const STATE_FOR: Readonly<Record<string, Vehicle['state']>> = {
  neuzulassung: 'new',
  tageszulassung: 'new',
  wiederzulassung: 'off-road',
  umschreibung: 'on-road',
  wohnsitzwechsel: 'on-road',
  ausserbetriebsetzung: 'on-road',
};

/**
 * Stands in for the central vehicle register, whose interface only agencies reach. It knows the invented vehicles of its
 * file exactly. Of all others it believes whatever is in itself right, but codes that begin with `XX`, so that a demo can
 * show both. The same question always has the same answer, and nothing of it is kept or logged.
 */
export const simulatedRegisters: Registers = { ask: (question) => Promise.resolve(judge(question)) };

function judge({ answers }: RegisterQuestion): RegisterVerdict {
  const { fin, kennzeichen } = answers;
  if (fin === SILENT) return { kind: 'silent' };
  const vehicle = REGISTERED.find((each) => each.fin === fin);
  if (vehicle) return refuse(differences(vehicle, answers));
  if (REGISTERED.some((each) => each.kennzeichen !== null && each.kennzeichen === kennzeichen)) {
    return refuse(['fin']);
  }
  return refuse(CODES.filter((id) => textAt(answers, id).startsWith(NEVER_RIGHT)));
}

function refuse(fields: readonly string[]): RegisterVerdict {
  return fields.length === 0 ? { kind: 'known' } : { kind: 'refused', fields };
}

function differences(vehicle: Vehicle, answers: Answers): readonly string[] {
  const isOther = STATE_FOR[textAt(answers, 'vorgang')] !== vehicle.state;
  const plate = textAt(answers, 'kennzeichen');
  return [
    ...(isOther ? ['vorgang'] : []),
    ...(plate === (vehicle.kennzeichen ?? '') ? [] : ['kennzeichen']),
    ...CODES.filter((id) => Object.hasOwn(answers, id) && answers[id] !== vehicle.codes[id]),
  ];
}

function textAt(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}
