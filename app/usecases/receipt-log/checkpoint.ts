/** What the receipt log was at a moment. Hashes are SHA-256 in hex; `previous` is empty for the first. */
export type Checkpoint = {
  /** Host and path, so that a checkpoint of one portal cannot pass for another's. */
  readonly log: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The first entry since the previous checkpoint, and the last one. */
  readonly from: number;
  readonly size: number;
  /** The chain's hash at entry `size`. */
  readonly head: string;
  /** Of the Merkle tree over the hashes of the entries `from` to `size`. */
  readonly root: string;
  /** Of the text of the checkpoint before. */
  readonly previous: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The last entry of each agency's audit, so that a chain computed anew contradicts this text. */
  readonly audit: readonly AuditHead[];
};

export type AuditHead = { readonly agency: string; readonly hash: string };

/** The text that is signed: one fact a line, each line ended by a line feed. */
export function writeCheckpoint(checkpoint: Checkpoint): string {
  const facts = FACTS.map((name) => `${name} ${checkpoint[name]}\n`);
  const heads = checkpoint.audit.map(({ agency, hash }) => `audit ${agency} ${hash}\n`);
  return [...facts, ...heads].join('');
}

/** `null` when a line is missing, doubled, or not as `writeCheckpoint` writes it. */
export function readCheckpoint(text: string): Checkpoint | null {
  const lines = text.split('\n');
  const fact = (name: Fact): string => lines[FACTS.indexOf(name)]?.slice(name.length + 1) ?? '';
  const checkpoint = {
    log: fact('log'),
    number: Number(fact('number')),
    from: Number(fact('from')),
    size: Number(fact('size')),
    head: fact('head'),
    root: fact('root'),
    previous: fact('previous'),
    at: fact('at'),
    audit: lines.slice(FACTS.length, -1).map(headIn),
  };
  return writeCheckpoint(checkpoint) === text ? checkpoint : null;
}

function headIn(line: string): AuditHead {
  const [, agency = '', hash = ''] = line.split(' ');
  return { agency, hash };
}

const FACTS = ['log', 'number', 'from', 'size', 'head', 'root', 'previous', 'at'] as const;
type Fact = (typeof FACTS)[number];
