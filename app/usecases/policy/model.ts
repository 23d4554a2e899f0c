/** What somebody at an agency may do beyond working on cases: a lead releases, reads the audit and the statistics. */
export type StaffRole = 'caseworker' | 'lead';

/** Who asks. A citizen is nobody but the holder of one case's code. What the portal does by itself, nobody asks for. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'citizen'; readonly reference: string }
  | { readonly kind: 'staff'; readonly id: string; readonly agency: string; readonly role: StaffRole };

/** What is asked for: one case, or what belongs to a whole agency. */
export type Target =
  | {
      readonly kind: 'case';
      readonly reference: string;
      readonly agency: string;
      /** Agencies that were asked for an opinion on it and have not yet given it. */
      readonly consulted?: readonly string[];
      /** Who proposed what is to be released: nobody releases their own, nor what nobody has proposed. */
      readonly proposedBy?: string;
    }
  | { readonly kind: 'agency'; readonly agency: string };

/** What somebody is to a target. */
export type Standing = 'citizen' | 'caseworker' | 'lead' | 'releaser' | 'consulted';
