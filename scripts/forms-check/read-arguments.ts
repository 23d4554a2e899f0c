/** What the check is asked to do. */
export type Arguments = {
  readonly folders: readonly string[];
  readonly format: 'text' | 'json' | 'sarif';
  /** What is not decided counts as wrong, too. */
  readonly isStrict: boolean;
  readonly isWatching: boolean;
};

const FORMATS = ['text', 'json', 'sarif'] as const;

/** The arguments of the command line; `null` where they make no sense. */
export function readArguments(given: readonly string[]): Arguments | null {
  const folders: string[] = [];
  let [format, isStrict, isWatching]: [Arguments['format'], boolean, boolean] = ['text', false, false];
  const rest = given.flatMap((each) => (each.startsWith('--format=') ? ['--format', each.slice(9)] : [each]));
  for (let each = rest.shift(); each !== undefined; each = rest.shift()) {
    if (each === '--strict') isStrict = true;
    else if (each === '--watch') isWatching = true;
    else if (each === '--format') {
      const found = FORMATS.find((known) => known === rest[0]);
      if (found === undefined) return null;
      format = found;
      rest.shift();
    } else if (each.startsWith('-')) return null;
    else folders.push(each);
  }
  return { folders, format, isStrict, isWatching };
}
