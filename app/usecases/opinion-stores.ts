import type { Transaction } from './stores.ts';

/** What one agency asks another about a case. Types only. */
export type OpinionRow = {
  /** Of the entry that asks, too. */
  readonly id: string;
  readonly reference: string;
  /** The agency that asks, and the one that is asked. */
  readonly agency: string;
  readonly asked: string;
  readonly service: string;
  readonly askedAt: string;
  /** ISO 8601, a day. */
  readonly dueOn: string;
  /** Of the question, wrapped for the asked agency; `null` as soon as it is no longer asked. */
  readonly keyForAsked: Uint8Array | null;
  /** The same under the case key. */
  readonly keyForCase: Uint8Array;
  /** The case's. */
  readonly erasureSlot: number | null;
  readonly replyPublicKey: Uint8Array;
  /** JSON of `OpinionQuestion`. */
  readonly sealedQuestion: Uint8Array;
  /** When it was answered, taken back, or left behind by the case; `null` while it is open. */
  readonly endedAt: string | null;
  /** The id of the entry that answers, who wrote it, and its body as it is sealed for the case. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly sealedAnswer: Uint8Array | null;
};

type Ended = { readonly id: string; readonly at: string };

/** How many requests an agency has not answered, and how many of them are overdue. */
export type OpenOpinions = { readonly open: number; readonly overdue: number };

export type Opinions = {
  readonly add: (tx: Transaction, row: OpinionRow) => Promise<void>;
  readonly find: (id: string) => Promise<OpinionRow | null>;
  readonly ofCase: (reference: string) => Promise<readonly OpinionRow[]>;
  /** The first day (ISO 8601) by which an answer is wanted; `null` where none is. */
  readonly openUntil: (tx: Transaction, reference: string) => Promise<string | null>;
  /** Those that are open first, the most urgent above; then what is over, the newest above. */
  readonly ofAsked: (agency: string, limit: number) => Promise<readonly OpinionRow[]>;
  /** `today`: what was due before is overdue. */
  readonly countOpen: (asked: { readonly asked: string; readonly today: string }) => Promise<OpenOpinions>;
  /** False when it is no longer asked for. From then on the asked agency opens nothing of it. */
  readonly answer: (
    tx: Transaction,
    given: Ended & {
      readonly answer: string;
      readonly answeredBy: string;
      readonly sealedAnswer: Uint8Array;
    },
  ) => Promise<boolean>;
  /** False when it is over already. */
  readonly end: (tx: Transaction, ended: Ended) => Promise<boolean>;
  /** Of a case that is finished. */
  readonly endAll: (
    tx: Transaction,
    ended: { readonly reference: string; readonly at: string },
  ) => Promise<void>;
};
