import { describe, expect, it } from 'vitest';
import { typedText } from './typed-text.ts';

describe('What a caseworker types becomes a letter as it stands', () => {
  it.each([
    ['', []],
    [' \n\n', []],
    ['Ein Satz.', [{ kind: 'paragraph', lines: ['Ein Satz.'] }]],
    ['Erste Zeile\nzweite Zeile', [{ kind: 'paragraph', lines: ['Erste Zeile', 'zweite Zeile'] }]],
    [
      'Eins.\r\n\r\nZwei.\n\n\nDrei.',
      [
        { kind: 'paragraph', lines: ['Eins.'] },
        { kind: 'paragraph', lines: ['Zwei.'] },
        { kind: 'paragraph', lines: ['Drei.'] },
      ],
    ],
    [
      'Das fehlt:\n- Plan\n-  Statik\nAlles andere ist da.',
      [
        { kind: 'paragraph', lines: ['Das fehlt:'] },
        { kind: 'list', items: ['Plan', 'Statik'] },
        { kind: 'paragraph', lines: ['Alles andere ist da.'] },
      ],
    ],
    [
      '- A\n\n- B',
      [
        { kind: 'list', items: ['A'] },
        { kind: 'list', items: ['B'] },
      ],
    ],
    [
      'Ja.\n# Auflagen\n- Stützen\n#  Gründe \nSo ist es.\n\n# Hinweise',
      [
        { kind: 'paragraph', lines: ['Ja.'] },
        { kind: 'heading', text: 'Auflagen' },
        { kind: 'list', items: ['Stützen'] },
        { kind: 'heading', text: 'Gründe' },
        { kind: 'paragraph', lines: ['So ist es.'] },
        { kind: 'heading', text: 'Hinweise' },
      ],
    ],
    [
      '#1 und\n# \n## Kein Titel\n\n-1 Grad\n\n{{text}} | <b>',
      [
        { kind: 'paragraph', lines: ['#1 und', '#', '## Kein Titel'] },
        { kind: 'paragraph', lines: ['-1 Grad'] },
        { kind: 'paragraph', lines: ['{{text}} | <b>'] },
      ],
    ],
  ] as const)('%j', (typed, blocks) => {
    expect(typedText(typed)).toEqual(blocks);
  });
});
