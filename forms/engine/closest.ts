const SHORTEST_BEGINNING = 3;

/** The candidate that was probably meant, or `''`: at most one edit in three letters away, or only begun. */
export function closest(word: string, candidates: readonly string[]): string {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best = { candidate: '', edits: limit + 1 };
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < best.edits) best = { candidate, edits };
  }
  const begun = word.length < SHORTEST_BEGINNING ? [] : candidates.filter((each) => each.startsWith(word));
  return best.candidate || (begun[0] ?? '');
}

/** The edits (insert, delete, change one letter) from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const change = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
