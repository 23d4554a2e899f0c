import type { LetterBlock } from './model.ts';

const BULLET = '- ';
const HEADING = '# ';

/**
 * What a caseworker typed, as blocks of a letter: blank lines part paragraphs, lines that begin with `- ` are the items of a
 * list, and one that begins with `# ` is a heading. Nothing else has a meaning, so all of it is drawn as it was written.
 */
export function typedText(typed: string): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let isOpen = false;
  for (const line of typed.split(/\r\n|\r|\n/).map((each) => each.trimEnd())) {
    if (line !== '') addLine(blocks, line, isOpen);
    isOpen = line !== '';
  }
  return blocks;
}

function addLine(blocks: LetterBlock[], line: string, isOpen: boolean): void {
  if (line.startsWith(HEADING)) {
    blocks.push({ kind: 'heading', text: line.slice(HEADING.length).trimStart() });
    return;
  }
  const last = isOpen ? blocks.at(-1) : undefined;
  if (!line.startsWith(BULLET)) {
    const before = last?.kind === 'paragraph' ? last.lines : [];
    put(blocks, { kind: 'paragraph', lines: [...before, line] }, before.length > 0);
    return;
  }
  const before = last?.kind === 'list' ? last.items : [];
  const items = [...before, line.slice(BULLET.length).trimStart()];
  put(blocks, { kind: 'list', items }, before.length > 0);
}

function put(blocks: LetterBlock[], block: LetterBlock, isContinued: boolean): void {
  if (isContinued) blocks.pop();
  blocks.push(block);
}
