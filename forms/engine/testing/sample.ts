import { loadService, type Finding } from '../load.ts';
import type { Codelist, Context, Service } from '../model.ts';

/** A few entries of the official lists, with the traps they hold: equal names, names that are a term of others. */
const gemeinde: Codelist = {
  id: 'gemeinde',
  version: '1',
  entries: [
    { code: '08335001', name: 'Aach (Kreis Konstanz)', terms: ['Aach, Stadt', 'Aach'] },
    { code: '07235001', name: 'Aach (Kreis Trier-Saarburg)', terms: ['Aach'] },
    { code: '09162000', name: 'München', terms: ['München, Landeshauptstadt'] },
    { code: '05315000', name: 'Köln', terms: ['Köln, Stadt'] },
    { code: '06412000', name: 'Frankfurt am Main', terms: ['Frankfurt am Main, Stadt'] },
    { code: '12053000', name: 'Frankfurt (Oder)', terms: ['Frankfurt (Oder), Stadt'] },
  ],
};
const staat: Codelist = {
  id: 'staat',
  version: '1',
  entries: [
    { code: '000', name: 'Deutschland', terms: ['Germany', 'DE'] },
    { code: '129', name: 'Frankreich', terms: ['France', 'FR'] },
    { code: '181', name: 'Zypern', terms: ['Cyprus'] },
  ],
};

const staatsangehoerigkeit: Codelist = {
  id: 'staatsangehoerigkeit',
  version: '1',
  entries: [
    { code: '000', name: 'deutsch', terms: ['Deutschland'] },
    { code: '129', name: 'französisch', terms: ['Frankreich'] },
  ],
};

const registergericht: Codelist = {
  id: 'registergericht',
  version: '1',
  entries: [
    { code: 'R3101', name: 'Amtsgericht Aachen', terms: ['Aachen', '52070'] },
    { code: 'F1103', name: 'Amtsgericht Berlin (Charlottenburg)', terms: ['Berlin', 'Charlottenburg'] },
    { code: 'Y1102', name: 'Amtsgericht Arnstadt', terms: ['Arnstadt'] },
    { code: 'Y1303', name: 'Amtsgericht Arnstadt - Zweigstelle Ilmenau', terms: ['Ilmenau'] },
  ],
};

/** The world in which the tests take place. */
export const sampleContext: Context = {
  today: '2026-11-21',
  now: '2026-11-21T10:00:00',
  channel: 'web',
  identity: { level: 'none' },
  authority: {},
  codelists: { gemeinde, staat, staatsangehoerigkeit, registergericht },
};

const HEAD = `service: sample
version: 1.0.0
leika: '99050012104000'
law: § 1 Beispielgesetz
draft: { keep: P30D }
retention: P1Y
purposes: { antrag: { basis: § 1 } }
`;
const ROUTE = 'route: { authority: amt, by: ort }\n';
const ROUTE_STEP = '  - { id: ende, fields: [{ id: ort, type: text, max: 50, purpose: antrag }] }\n';

/** What a definition with these steps (and what follows them) lacks; the rest of it is in order. */
export function sampleFindings(steps: string, rest = ''): readonly Finding[] {
  const loaded = loadSample(steps, rest);
  return loaded.ok ? [] : loaded.findings;
}

/** A service with these steps; a last step `ende` asks for the place, unless the first is `ort`. */
export function sampleService(steps: string, rest = ''): Service {
  const loaded = loadSample(steps, rest);
  if (loaded.ok) return loaded.service;
  throw new Error(loaded.findings.map(({ line, code }) => `${String(line)} ${code}`).join(', '));
}

/** The line on which the steps begin. */
export const firstLine = HEAD.split('\n').length + 1;

function loadSample(steps: string, rest: string) {
  const last = steps.startsWith('  - { id: ort,') ? '' : ROUTE_STEP;
  const text = `${HEAD}steps:\n${steps}${last}${ROUTE}${rest}`;
  return loadService({ text, hash: '0'.repeat(64), codelists: Object.keys(sampleContext.codelists) });
}
