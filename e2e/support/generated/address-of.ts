import type { Place } from '#forms/engine/model.ts';

/** A step as it stands in addresses, with the number of each item from 1. */
export function addressOf({ step, item }: Place): string {
  return [step, ...(item.length > 0 ? [item.map((index) => index + 1).join('-')] : [])].join('/');
}
