import type { Input } from '#forms/engine/model.ts';

/** What each page sends anew by itself. */
const PAGES_OWN: readonly string[] = ['form', 'intent'];

const REFUSED = 'refused:';

/**
 * The fields of a form that could not be taken, for a page that sends them again; `shown` are those that have a control
 * there. Documents that were not stored are left out.
 */
export function keptFields(
  input: Input,
  shown: readonly string[],
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(withoutLostFiles(input))
    .filter(([name]) => !PAGES_OWN.includes(name) && !shown.includes(name))
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));
}

/** Whether documents came with the form that were not stored: they have to be chosen again. */
export function hasLostFiles(input: Input): boolean {
  return Object.entries(input).some(([name, values]) => isUpload(name) && values.some(isLost));
}

function withoutLostFiles(input: Input): Input {
  const controls = Object.keys(input).filter(isUpload);
  const lost = controls.flatMap((control) => {
    const uploads = input[control] ?? [];
    const keep = (values: readonly string[]) => values.filter((_, at) => !isLost(uploads[at] ?? ''));
    const names = control.replace(/\.upload$/, '.name');
    return [
      [control, keep(uploads)],
      [names, keep(input[names] ?? [])],
    ] as const;
  });
  return { ...input, ...Object.fromEntries(lost) };
}

const isUpload = (name: string): boolean => name.endsWith('.upload');
const isLost = (value: string): boolean => value.startsWith(REFUSED);
