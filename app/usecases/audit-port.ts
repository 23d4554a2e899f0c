import type { Action } from './policy/actions.ts';
import type { StaffRole } from './policy/model.ts';
import type { Transaction } from './stores.ts';

export type AuditEntry = {
  readonly agency: string;
  readonly at: string;
  readonly actor: string;
  /** Beside what people have a right to: what comes in, and what the portal does by itself. */
  readonly action: Action | 'submit' | 'deliver' | 'erase';
  readonly reference: string;
};

/** Hashes are SHA-256 in hex; `previous` is empty for an agency's first. */
export type StoredAuditEntry = Omit<AuditEntry, 'action'> & {
  readonly action: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  /** Of a member of staff, as they were then; `null` for others, and where it is from before they were kept. */
  readonly actorRole: string | null;
  readonly actorAgency: string | null;
};

/** Append-only, a hash chain per agency. */
export type Audit = {
  readonly add: (entry: AuditEntry, tx?: Transaction) => Promise<void>;
  /** The last entry of each agency, by its id. */
  readonly heads: () => Promise<readonly Pick<StoredAuditEntry, 'agency' | 'sequence' | 'hash'>[]>;
  /** In order; both ends included. */
  readonly entries: (range: {
    readonly agency: string;
    readonly from: number;
    readonly to: number;
  }) => Promise<readonly StoredAuditEntry[]>;
  /** What an agency's audit says of one case, oldest first. */
  readonly ofCase: (wanted: {
    readonly agency: string;
    readonly reference: string;
  }) => Promise<readonly CaseAuditEntry[]>;
  /** When somebody of the staff opened a case, or a part of it, oldest first. */
  readonly openings: (reference: string) => Promise<readonly CaseOpening[]>;
};

/** Who did what with a case, role and office as they were then. Names are `null` where it was nobody of the staff. */
export type CaseAuditEntry = Pick<StoredAuditEntry, 'sequence' | 'at' | 'actor' | 'action'> & {
  readonly name: string | null;
  readonly role: StaffRole | null;
  readonly office: string | null;
};

/** `office` is the agency's name. */
export type CaseOpening = {
  readonly at: string;
  readonly role: StaffRole;
  readonly office: string;
  /** By another agency that was asked for an opinion, of what it was shown. */
  readonly isConsulted: boolean;
};
