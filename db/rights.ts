/** What a process does of what the program can do; `all` is the three others in one. */
export type DatabaseRole = 'all' | 'portal' | 'office' | 'worker';

/** The first letters of select, insert, update and delete. */
type Rights = '' | 's' | 'si' | 'sd' | 'su' | 'siu' | 'sid' | 'sud' | 'siud';

type RightsOfRoles = Readonly<Record<Exclude<DatabaseRole, 'all'>, Rights>>;

/**
 * What the user of each role may do with each table, where roles run apart. Chains and histories are only ever added to.
 * Who answers the public neither signs staff in nor changes agencies and their keys; who serves staff sees no drafts.
 */
export const RIGHTS: Readonly<Record<string, RightsOfRoles>> = {
  agencies: { portal: 's', office: 'siu', worker: 's' },
  audit_entries: { portal: 'si', office: 'si', worker: 'si' },
  budgets: { portal: 'siud', office: 'sd', worker: 'sd' },
  // The worker brings what another agency has answered.
  case_entries: { portal: 'si', office: 'si', worker: 'si' },
  case_labels: { portal: '', office: 'siud', worker: '' },
  case_reads: { portal: '', office: 'siud', worker: '' },
  case_tallies: { portal: 'siu', office: 'siu', worker: 'sd' },
  desks: { portal: '', office: 'siud', worker: '' },
  drafts: { portal: 'siud', office: '', worker: 'sud' },
  earlier_filings: { portal: 'si', office: 's', worker: '' },
  erasure_records: { portal: '', office: '', worker: 'si' },
  files: { portal: 'siud', office: 'siud', worker: 'sd' },
  form_tallies: { portal: 'siu', office: 's', worker: 'sd' },
  labels: { portal: '', office: 'siud', worker: '' },
  // A case that is withdrawn ends what others are asked about it.
  opinions: { portal: 'su', office: 'siu', worker: 's' },
  // Whoever seals proves in the sealed file that the log knew of it before.
  receipt_checkpoints: { portal: 'si', office: 'si', worker: 'si' },
  receipt_log: { portal: 'si', office: 'si', worker: 's' },
  receipt_states: { portal: 'siu', office: 'siu', worker: 'siu' },
  saved_views: { portal: '', office: 'siud', worker: '' },
  search_terms: { portal: 'sid', office: 's', worker: '' },
  sign_in_links: { portal: '', office: 'siud', worker: 'sd' },
  // Citizens are told in which role their file was opened.
  staff: { portal: 's', office: 'siu', worker: '' },
  staff_sessions: { portal: '', office: 'siud', worker: 'sd' },
  submissions: { portal: 'siu', office: 'su', worker: 'sud' },
};

/** The queue: the portal and the office add jobs, the worker takes them. */
export const QUEUE_RIGHTS: RightsOfRoles = { portal: 'siu', office: 'siu', worker: 'siud' };

const WORDS = { s: 'select', i: 'insert', u: 'update', d: 'delete' } as const;

/** As SQL wants it; `null` for none. */
export function inWords(rights: Rights): string | null {
  const words = Object.entries(WORDS).flatMap(([letter, word]) => (rights.includes(letter) ? [word] : []));
  return words.length === 0 ? null : words.join(', ');
}
