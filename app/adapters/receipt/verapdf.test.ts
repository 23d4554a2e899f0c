import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeLetter, makeReceipt } from './made-receipt.test-support.ts';

/** Neither Debian nor npm has it; who has it names its executable. */
const program = process.env['VERAPDF'] ?? '';
const REASON = 'VERAPDF names no executable of veraPDF';

describe('veraPDF, where it is at hand, finds no fault', () => {
  it.for([
    ['receipt', '3a'],
    ['receipt', 'ua1'],
    ['letter', '3a'],
    ['letter', 'ua1'],
  ] as const)('in a %s by flavour %s', async ([kind, flavour], { skip }) => {
    skip(program === '', REASON);
    const { file } = await (kind === 'receipt' ? makeReceipt() : makeLetter());
    const { error, stdout, status } = spawnSync(
      program,
      ['--flavour', flavour, '--format', 'text', '-v', file],
      {
        encoding: 'utf8',
      },
    );
    if (error) throw new Error(`VERAPDF cannot be run: ${program}`, { cause: error });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^PASS /m)]);
  });
});
