import type { Tree } from '../feel/model.ts';
import type { Context, Service } from '../model.ts';
import { declarationFindings } from './declarations.ts';
import type { Placed, ProofCode, ProofFinding } from './finding.ts';
import type { Goal, Subject } from './goals.ts';
import { openText } from './locate.ts';
import { prove, type Proof, type Verdict } from './prove.ts';
import { readsOf } from './reads.ts';

/** All that was found, and what was proved. */
export type Proved = { readonly findings: readonly ProofFinding[]; readonly proof: Proof };

/** Proves a service and says all that is wrong with it or not decided, from top to bottom; `text` is its definition. */
export function proveService(service: Service, text: string, context: Context): Proved {
  const proof = prove(service, context);
  const placed = [...proofFindings(proof), ...declarationFindings(proof.tried.form)];
  const positionOf = openText(text);
  const findings = placed
    .map(({ code, params, path }) => ({ code, params, ...positionOf(path) }))
    .sort((left, right) => left.line - right.line || left.column - right.column);
  return { findings, proof };
}

function proofFindings({ verdicts, tried }: Proof): readonly Placed[] {
  const impossible = new Set(
    verdicts.flatMap(({ goal, verdict }) => (verdict.is === 'impossible' ? [goal.mark] : [])),
  );
  return verdicts.flatMap(({ goal, verdict }): readonly Placed[] => {
    const code = codeOf(goal.subject, verdict, impossible);
    if (code === null) return [];
    const params = {
      ...paramsOf(goal),
      ...(verdict.is === 'shown' && { example: exampleOf(goal, verdict, tried) }),
    };
    return [{ code, params, path: goal.path }];
  });
}

function codeOf(subject: Subject, verdict: Verdict, impossible: ReadonlySet<string>): ProofCode | null {
  if (isNever(subject)) return neverCode(subject.is, verdict);
  if (verdict.is === 'shown') return null;
  if (verdict.is === 'open') return 'not-decided';
  if (subject.is === 'condition')
    return subject.of === 'rule' && isDead(subject.id, impossible) ? null : 'condition-always';
  if (subject.is === 'held' || subject.is === 'violated') return ruleCode(subject, impossible);
  return verdict.isAlone ? 'condition-contradiction' : REACHED[subject.is];
}

/** What is never to come about has to be impossible; all else has to be possible. */
function neverCode(subject: keyof typeof POSSIBLE, { is }: Verdict): ProofCode | null {
  if (is === 'impossible') return null;
  return is === 'shown' ? POSSIBLE[subject] : 'not-decided';
}

function isNever(subject: Subject): subject is Extract<Subject, { is: keyof typeof POSSIBLE }> {
  return subject.is in POSSIBLE;
}

const POSSIBLE = { never: 'never-possible', nowhere: 'nobody-in-charge' } as const;

const REACHED = {
  step: 'step-unreachable',
  field: 'field-unreachable',
  option: 'option-unreachable',
  rule: 'rule-unreachable',
  identify: 'condition-contradiction',
} as const satisfies Readonly<Record<string, ProofCode>>;

function ruleCode({ is, id }: Subject, impossible: ReadonlySet<string>): ProofCode | null {
  if (isDead(id, impossible)) return is === 'held' ? 'rule-unreachable' : null;
  return is === 'held' ? 'rule-never-holds' : 'rule-always-holds';
}

function isDead(rule: string, impossible: ReadonlySet<string>): boolean {
  return impossible.has(`rule:${rule}:held`) && impossible.has(`rule:${rule}:violated`);
}

function paramsOf({ subject, condition }: Goal): ProofFinding['params'] {
  const of = subject.is === 'condition' ? subject.of : subject.is;
  return { of, id: subject.id, condition: condition?.source ?? '' };
}

/** The answers of the witness that the condition looks at, or that have kept its questions from being asked. */
function exampleOf(
  { condition }: Goal,
  { witness }: Extract<Verdict, { is: 'shown' }>,
  { form: { questions } }: Proof['tried'],
): string {
  const own = condition ? namesIn(condition.tree) : [];
  const gates = own.flatMap((name) => questions.get(name)?.gates ?? []);
  const around = gates.flatMap((gate) => (gate.is === 'condition' ? namesIn(gate.tree) : []));
  return [...new Set([...own, ...around])]
    .filter((name) => questions.has(name) && Object.hasOwn(witness.answers, name))
    .map((name) => `${name} = ${JSON.stringify(witness.answers[name])}`)
    .join(', ');
}

function namesIn(tree: Tree): readonly string[] {
  return readsOf(tree).map(([name]) => name ?? '');
}
