import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Standards } from '../usecases/ports.ts';
import { judgeInThread } from './standards/judge-in-thread.ts';
import { openJudging } from './standards/open-judging.ts';

/**
 * Judges payloads by the schemas and rules in the folder of services: in a thread of its own, whose built program is
 * named, or, where nothing is built, in the thread that asks.
 */
export function openStandards(folder: string, program: string | null = null): Standards {
  return {
    judge: program === null ? openJudging(folder) : judgeInThread(program, folder),
    read: ({ schema }) => readFile(join(folder, schema), 'utf8'),
  };
}
