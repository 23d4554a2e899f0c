import type { Context } from '#forms/engine/model.ts';
import type { Land } from '#forms/submission/model.ts';
import type { StaffRole } from './policy/model.ts';
import type { Transaction } from './stores.ts';

export type Agency = {
  readonly id: string;
  /** The kind of authority, e.g. `gewerbeamt`, as the service's route names it. */
  readonly authority: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
  /** The longest prefix of an AGS wins; the empty one takes the rest. */
  readonly agsPrefix: string;
  /** Whose public holidays it has. */
  readonly land: Land;
  /** What it has set of the services' parameters: by service, then by parameter. The rest has its default. */
  readonly parameters: Readonly<Record<string, Context['authority']>>;
  /** Name and address of the court that hears actions against its decisions; `null` where an objection comes first. */
  readonly court: string | null;
  readonly publicKey: string;
};

export type Agencies = {
  readonly inCharge: (authority: string, ags: string) => Promise<Agency | null>;
  readonly find: (id: string, tx?: Transaction) => Promise<Agency | null>;
  /** All of the portal, by name. */
  readonly all: () => Promise<readonly Agency[]>;
  readonly save: (agency: Agency) => Promise<void>;
};

export type StaffMember = {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly subject: string;
  readonly role: StaffRole;
};

export type Staff = {
  /** Works here from now on, also after having left. */
  readonly save: (member: StaffMember) => Promise<void>;
  /** All but these have left at this moment: they are signed out, and nothing signs them in again. */
  readonly keepOnly: (staying: { readonly ids: readonly string[]; readonly at: string }) => Promise<void>;
  /** Whoever works here or did. */
  readonly find: (id: string) => Promise<StaffMember | null>;
  readonly findBySubject: (subject: string) => Promise<StaffMember | null>;
  /** Those who work there now. */
  readonly ofAgency: (agency: string) => Promise<readonly StaffMember[]>;
  readonly removeExpired: (now: string) => Promise<void>;
  readonly addSession: (session: {
    readonly hash: string;
    readonly staffId: string;
    readonly expiresAt: string;
  }) => Promise<void>;
  /** The member of a session that is still alive, whose life is extended to `expiresAt`. */
  readonly findBySession: (hash: string, now: string, expiresAt: string) => Promise<StaffMember | null>;
  /** The member of a session that is still alive; its life stays as long as it is. */
  readonly peekSession: (hash: string, now: string) => Promise<StaffMember | null>;
  readonly removeSession: (hash: string) => Promise<void>;
  readonly addSignInLink: (link: {
    readonly hash: string;
    readonly staffId: string;
    readonly expiresAt: string;
  }) => Promise<void>;
  /** The member a one-time link belongs to; the link is used up. */
  readonly takeSignInLink: (hash: string, now: string) => Promise<StaffMember | null>;
};
