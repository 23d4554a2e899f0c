import type { Standing } from './model.ts';

const office = ['caseworker', 'lead'] as const;

/**
 * The one table of rights: who may do what with a case or an agency. Whoever does not stand in a row may not. What is
 * done with a case at the office bears the same word in the audit. Each has a door in docs/authz-matrix.csv.
 */
export const RIGHTS = {
  /* The citizen, by number and code. */
  'see-own-case': ['citizen'],
  'download-own-receipt': ['citizen'],
  'download-own-document': ['citizen'],
  'write-to-office': ['citizen'],
  'hand-in': ['citizen'],
  'answer-correction': ['citizen'],
  withdraw: ['citizen'],
  'export-own-data': ['citizen'],

  /* The office, in cases of its own agency. */
  list: office,
  search: office,
  open: office,
  print: office,
  'download-receipt': office,
  'download-data': office,
  'view-document': office,
  'download-document': office,
  'download-payload': office,
  'download-excerpt': office,
  'take-on': office,
  assign: office,
  'change-state': office,
  label: office,
  message: office,
  'request-correction': office,
  'take-back-correction': office,
  'declare-complete': office,
  'extend-deadline': office,
  'name-file-number': office,
  note: office,
  'request-opinion': office,
  'take-back-opinion': office,
  'propose-decision': office,
  'take-back-decision': office,
  /* Where nobody has to release it. */
  'send-decision': office,
  'renew-code': office,

  /* Another agency, while it is asked. */
  'open-consulted': ['consulted'],
  'give-opinion': ['consulted'],

  /* The lead of the agency. */
  release: ['releaser'],
  /* Without a decision, where nobody decides alone. Elsewhere it is a change of state. */
  close: ['lead'],
  'see-audit': ['lead'],
  'see-statistics': ['lead'],
} as const satisfies Record<string, readonly Standing[]>;

export type Action = keyof typeof RIGHTS;
