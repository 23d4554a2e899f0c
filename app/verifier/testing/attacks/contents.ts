import { replaced } from '../attack.ts';
import type { Attack, Scene } from '../attack.ts';

/** The file with one bit turned at a place. */
const bitAt =
  (place: (file: Buffer) => number) =>
  ({ good }: Scene): Buffer => {
    const changed = Buffer.from(good);
    const at = place(good);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };

const within = (text: string, offset: number) => bitAt((file) => file.indexOf(text) + offset);

const changes: Readonly<Record<string, (scene: Scene) => Uint8Array>> = {
  'a bit of a page': within('stream\n', 60),
  'a bit of the embedded answers': within('/EmbeddedFile', 300),
  'a bit of the last stream': bitAt((file) => file.length - 120),
  'a letter of the title': ({ good }) => replaced(good, '>Empfangs', '>Anfangs_'),
  'a date in the metadata': ({ good }) => replaced(good, '<xmp:CreateDate>2026', '<xmp:CreateDate>2025'),
  'the declaration of the standard': ({ good }) => replaced(good, '<pdfaid:part>3', '<pdfaid:part>2'),
  'the identifier of the file': ({ good }) => replaced(good, /\/ID \[<.{4}/, '/ID [<0000'),
  'the number of another object': ({ good }) => renumbered(good),
};

/** What the seal covers, changed without the key. */
export const contents: readonly Attack[] = [
  ...Object.entries(changes).map(([name, file]) => ({
    name: `changed: ${name}`,
    reason: 'content-changed' as const,
    file,
  })),
  {
    name: 'another end of the table',
    reason: 'end-of-file',
    file: ({ good }) => replaced(good, /startxref\n./, 'startxref\n9'),
  },
  {
    name: 'another mark of the end',
    reason: 'end-of-file',
    file: ({ good }) => replaced(good, /%%EOF\n$/, '%%EOG\n'),
  },
];

/** The first object with another number of as many digits. */
function renumbered(good: Buffer): Buffer {
  const [found = '', number = ''] = /\n(\d+) 0 obj/.exec(good.toString('latin1')) ?? [];
  const other = number.replace(/.$/, (digit) => (digit === '9' ? '8' : '9'));
  return replaced(good, found, `\n${other} 0 obj`);
}
