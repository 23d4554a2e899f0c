import { readFileSync } from 'node:fs';
import type { Describable, FileFinding } from './engine/describe-finding.ts';
import type { Answer, Codelists, Context, Field, Service } from './engine/model.ts';
import { isUndecided } from './engine/prove/finding.ts';
import { proveService } from './engine/prove/findings.ts';
import type { Proof } from './engine/prove/prove.ts';
import { DefinitionError } from './definition-error.ts';
import { openText } from './engine/prove/locate.ts';
import { unknownNumbers, unmappedFields } from './payload/check-mapping.ts';
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
    const text = readFileSync(file, 'utf8');
    const { findings, proof } = proveService(service, text, context);
    return {
      file,
      proofs: proof.verdicts.length,
      findings: [...findings, ...mappingFindings(service, proof, openText(text))].map((finding) => ({
        ...finding,
        file,
        isWarning: isUndecided(finding),
      })),
    };
  });
  return {
    services: proved.map(({ file, proofs }) => ({ file, proofs })),
    findings: proved.flatMap(({ findings }) => findings),
  };
}

/** Who would not read what they should, or read what they should not. */
function mappingFindings(
  service: Service,
  { tried, witnesses }: Proof,
  positionOf: ReturnType<typeof openText>,
): readonly Describable[] {
  const plainest = ({ id }: Field): Answer => {
    const values = tried.domains.get(id)?.values ?? [];
    return (values.find((value) => value !== null) ?? null) as Answer; // domains hold answers to their fields
  };
  const ofFields = unmappedFields(service, witnesses, plainest).map(({ id, at }) => ({
    code: 'not-mapped',
    params: { field: id },
    ...at,
  }));
  const ofRecipients = unknownNumbers(service).map(({ recipient, number }) => ({
    code: 'unknown-number',
    params: { number },
    ...positionOf(['recipients', service.recipients.findIndex(({ id }) => id === recipient)]),
  }));
  return [...ofFields, ...ofRecipients];
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
