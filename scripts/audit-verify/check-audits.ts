import { sha256 } from '#app/adapters/digest.server.ts';
import { checkAuditChain } from '#app/usecases/audit/check-chain.ts';
import type { Audit } from '#app/usecases/ports.ts';
import type { IsSigned } from '#app/usecases/receipt-log/check-checkpoints.ts';
import type { LogFinding } from '#app/usecases/receipt-log/check-entries.ts';
import type { AuditHead } from '#app/usecases/receipt-log/checkpoint.ts';
import { readCheckpoint } from '#app/usecases/receipt-log/checkpoint.ts';
import type { CheckpointRow } from '#app/usecases/receipt-log/model.ts';

type Checkpoints = {
  readonly checkpoints: readonly CheckpointRow[];
  readonly copies: readonly CheckpointRow[];
};

export type CheckedAudits = {
  readonly agencies: number;
  readonly entries: number;
  readonly findings: readonly (LogFinding & { readonly agency: string })[];
};

const PAGE = 5000;

/** Checks the audit of each agency against itself and against what signed checkpoints, and copies of them, say of it. */
export async function checkAudits(
  audit: Pick<Audit, 'heads' | 'entries'>,
  { checkpoints, copies }: Checkpoints,
  isSigned: IsSigned,
): Promise<CheckedAudits> {
  const signed = [...checkpoints, ...copies].filter(isSigned);
  const witnessed = signed.flatMap(({ text }) => readCheckpoint(text)?.audit ?? []);
  const last = new Map((await audit.heads()).map(({ agency, sequence }) => [agency, sequence]));
  // Of an audit that was dropped as a whole, only the witnesses know.
  const agencies = [...new Set([...last.keys(), ...witnessed.map(({ agency }) => agency)])];
  const checked = [];
  for (const agency of agencies) {
    const entries = entriesOf(audit, agency, last.get(agency) ?? 0);
    const heads = headsOf(agency, witnessed);
    checked.push({ agency, ...(await checkAuditChain(entries, { digest: sha256, heads })) });
  }
  return {
    agencies: agencies.length,
    entries: checked.reduce((sum, { entries }) => sum + entries, 0),
    findings: checked.flatMap(({ agency, findings }) => findings.map((finding) => ({ ...finding, agency }))),
  };
}

function headsOf(wanted: string, witnessed: readonly AuditHead[]): ReadonlySet<string> {
  return new Set(witnessed.filter(({ agency }) => agency === wanted).map(({ hash }) => hash));
}

/** A page may be empty because somebody dropped all of it. */
async function* entriesOf({ entries }: Pick<Audit, 'entries'>, agency: string, last: number) {
  for (let from = 1; from <= last; from += PAGE) yield* await entries({ agency, from, to: from + PAGE - 1 });
}
