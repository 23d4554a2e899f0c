import type { Action } from '../actions.ts';
import type { StaffRole } from '../model.ts';

/** Who stands before a door: what they hold, and whether the case is theirs, or they are asked for an opinion on it. */
export const ACTORS = {
  anonymous: { side: null, isOwn: false, isAsked: false },
  'citizen, own case': { side: 'citizen', isOwn: true, isAsked: false },
  'citizen, foreign case': { side: 'citizen', isOwn: false, isAsked: false },
  'caseworker, own agency': { side: 'caseworker', isOwn: true, isAsked: false },
  'caseworker, foreign agency': { side: 'caseworker', isOwn: false, isAsked: false },
  'caseworker, asked agency': { side: 'caseworker', isOwn: false, isAsked: true },
  'lead, own agency': { side: 'lead', isOwn: true, isAsked: false },
  'lead, foreign agency': { side: 'lead', isOwn: false, isAsked: false },
  'lead, asked agency': { side: 'lead', isOwn: false, isAsked: true },
} as const;

export type ActorName = keyof typeof ACTORS;

/** A right of the policy; or what is nobody's case: open to all, or to whoever holds the code of a draft. */
export type Right = Action | 'anybody' | 'draft';

/** One door: what it does, how it answers whom it lets in, and how whom it does not. */
export type Door = {
  readonly method: 'GET' | 'POST';
  readonly action: Right;
  readonly open: 200 | 303 | 403 | 404 | 409 | 422;
  /** To members of staff who may open the case, but not do this with it. */
  readonly refused?: 403 | 422;
  /** At the office: to members of staff without the right. Others sign in first, or type the code of their case. */
  readonly shut?: 303 | 404 | 409;
  /** To those who hold nothing that fits, where neither a form is kept nor a way in is shown. */
  readonly outside?: 303 | 403;
  readonly query?: string;
  /** Of a form: the button, with nothing typed. */
  readonly intent?: string;
  /** The case is one of those that are chosen in a list. */
  readonly isChosen?: true;
  /** The case is another one of its citizen's: one that still owes a document, or one that is being corrected. */
  readonly at?: 'owing' | 'toCorrect';
  /** The form ends the case without a decision. */
  readonly isClosing?: true;
  /** The case is one where somebody of this role has proposed a decision. */
  readonly proposedBy?: StaffRole;
};
