import type { Input } from '#forms/engine/model.ts';

/**
 * The documents that stand in a multipart form's place: an id, or `refused:<reason>`, and the name on the sender's
 * device.
 */
export function readTaken(
  input: Input,
  field: string,
): readonly { readonly id: string; readonly name: string }[] {
  const names = input[`${field}.name`] ?? [];
  return (input[`${field}.upload`] ?? []).map((id, index) => ({ id, name: names[index] ?? '' }));
}
