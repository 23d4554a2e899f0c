import { createHash } from 'node:crypto';
import { loadService } from '#forms/engine/load.ts';
import type { Service } from '#forms/engine/model.ts';

/** A small invented service with a list, documents and a declaration: the application for an allotment garden. */
const definition = `
service: plot
version: 1.0.0
leika: "99000000000000"
law: § 1 BKleingG
identity: none
protection: normal
draft: { keep: P30D }
retention: P1Y
purposes:
  antrag: { basis: § 1 BKleingG }
recipients: []
parameters:
  hoechstzahl: { type: number, default: 2 }
deadlines:
  - { id: antwort, within: P3W, law: § 1 BKleingG }
steps:
  - id: person
    fields:
      - { id: name, type: text, max: 40, characters: din91379-a, autocomplete: name, search: name, purpose: antrag }
      - { id: bezirk, type: text, max: 8, characters: din91379-c, purpose: antrag }
  - id: familie
    repeat: { list: kinder, min: 1, max: authority.hoechstzahl, label: [rufname] }
    fields:
      - { id: rufname, type: text, max: 40, characters: din91379-a, autocomplete: "off", purpose: antrag }
      - { id: nachweis, type: file, accept: [pdf, png], max: 1MB, later: true, many: 2, purpose: antrag }
  - id: mithilfe
    repeat: { list: mithelfende, min: 0, max: 2, label: [helfer] }
    fields:
      - { id: helfer, type: text, max: 40, characters: din91379-a, autocomplete: "off", purpose: antrag }
  - id: wunsch
    fields:
      - { id: wunsch, type: longtext, max: 200, characters: din91379-c, optional: true, purpose: antrag }
  - id: erklaerung
    fields:
      - { id: richtigkeit, type: declaration, purpose: antrag }
rules:
  - { id: einzige-hilfe, at: mithelfende, level: warning, must: count(mithelfende) < 2 }
route: { authority: gartenamt, by: bezirk }
`;

/** The service, loaded like every other; `change` makes another version of it. */
export function plotService(change = (text: string) => text): Service {
  const text = change(definition);
  const hash = createHash('sha256').update(text).digest('hex');
  const loaded = loadService({ text, hash, codelists: [] });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.service;
}
