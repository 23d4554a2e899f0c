export type Arguments = {
  readonly file: string;
  /** A list of seals. `null`: the portal's, or that of the data folder. */
  readonly seals: string | null;
  /** The address of a portal, without a slash at its end. `null`: nobody is asked. */
  readonly portal: string | null;
  /** Where the document is to be written as it was sealed first. `null`: nowhere. */
  readonly original: string | null;
  readonly isJson: boolean;
};

/** `<file> [--seals <file>] [--portal <address>] [--original <file>] [--json]`; `null` where that makes no sense. */
export function readArguments(given: readonly string[]): Arguments | null {
  const rest = [...given];
  const valueOf = (option: string): string | null | undefined => {
    const at = rest.indexOf(option);
    return at === -1 ? null : rest.splice(at, 2)[1];
  };
  const [seals, portal, original] = ['--seals', '--portal', '--original'].map(valueOf);
  const json = rest.indexOf('--json');
  if (json !== -1) rest.splice(json, 1);
  const [file, ...more] = rest;
  const isWhole = file !== undefined && more.length === 0 && !file.startsWith('-');
  if (!isWhole || seals === undefined || original === undefined || !isPortal(portal)) return null;
  return { file, seals, original, portal: portal && portal.replace(/\/+$/, ''), isJson: json !== -1 };
}

const isPortal = (portal: string | null | undefined): portal is string | null =>
  portal === null || /^https?:\/\/./.test(portal ?? '');
