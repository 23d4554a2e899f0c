/** Something is spelled otherwise than our writer spells it; who reads an update turns it into "not one of ours". */
export class ForeignSpelling extends Error {
  readonly code = 'foreign-spelling';
}

/** Goes on only if `isOurs`. */
export function demandOurs(isOurs: boolean): asserts isOurs {
  if (!isOurs) throw new ForeignSpelling();
}
