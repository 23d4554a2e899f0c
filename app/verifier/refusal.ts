import type { Reason } from './model.ts';

/** Ends a check with its reason; `verify` turns it into a verdict, nobody else catches it. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/** Goes on only if `isGood`. */
export function demand(isGood: boolean, reason: Reason): asserts isGood {
  if (!isGood) throw new Refusal(reason);
}
