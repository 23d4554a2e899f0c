import type { Answer, Answers, FileAnswer } from '#forms/engine/model.ts';

/** All handed-in documents among the answers, loops included, in order. */
export function documentsIn(answers: Answers): readonly FileAnswer[] {
  return Object.values(answers).flatMap(documentsOf);
}

function documentsOf(answer: Answer | readonly Answers[]): readonly FileAnswer[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((entry: string | FileAnswer | Answers) => {
    if (typeof entry === 'string') return [];
    return isFile(entry) ? [entry] : documentsIn(entry);
  });
}

function isFile(entry: FileAnswer | Answers): entry is FileAnswer {
  return typeof entry['sha256'] === 'string';
}
