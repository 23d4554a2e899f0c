import { readFileSync } from 'node:fs';
import type { FileFinding } from './engine/describe-finding.ts';
import type { Codelists, Context } from './engine/model.ts';
import { isUndecided } from './engine/prove/finding.ts';
import { proveService } from './engine/prove/findings.ts';
import { DefinitionError } from './definition-error.ts';
import { isPublished } from './published.ts';
import type { Loaded } from './versions.ts';

/** What was proved: each definition with the number of its proofs, and all findings. */
export type Proved = {
  readonly services: readonly { readonly file: string; readonly proofs: number }[];
  readonly findings: readonly FileFinding[];
};

/** The world of the proofs: nobody has signed in, no authority has set anything. `today` is an ISO day. */
export function contextOn(today: string, codelists: Codelists): Context {
  return {
    today,
    now: `${today}T12:00:00`,
    channel: 'web',
    identity: { level: 'none' },
    authority: {},
    codelists,
  };
}

/** Proves definitions that could be loaded, as of the day of the context. */
export function proveDefinitions(definitions: readonly Loaded[], context: Context): Proved {
  const proved = definitions.map(({ file, service }) => {
    const { findings, proofs } = proveService(service, readFileSync(file, 'utf8'), context);
    return {
      file,
      proofs,
      findings: findings.map((finding) => ({ ...finding, file, isWarning: isUndecided(finding) })),
    };
  });
  return {
    services: proved.map(({ file, proofs }) => ({ file, proofs })),
    findings: proved.flatMap(({ findings }) => findings),
  };
}

/**
 * Proves what is not published: publishing proves too, and what is published does not change. Throws `DefinitionError`
 * for all that is wrong, and gives back what could not be decided.
 */
export function proveUnpublished(definitions: readonly Loaded[], context: Context): readonly FileFinding[] {
  const unproved = definitions.filter((definition) => !isPublished(definition));
  const { findings } = proveDefinitions(unproved, context);
  const wrong = findings.filter(({ isWarning }) => isWarning !== true);
  if (wrong.length > 0) throw new DefinitionError(wrong);
  return findings;
}
