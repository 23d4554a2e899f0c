import { join } from 'node:path';
import type { PayloadStandard } from '#forms/payload/model.ts';
import { openJsonSchema } from './json-schema.ts';
import type { Judge, Judging } from './judge.ts';
import { openSchematron } from './schematron.ts';
import { openXmlSchema } from './xml-schema.ts';

/**
 * Judges in the thread that asks. What judges is loaded and compiled with the first message of its kind, and kept; paths
 * are those below the folder of services.
 */
export function openJudging(folder: string): Judging {
  const opened = new Map<string, Promise<readonly Judge[]>>();
  const judgesBy = async (standard: PayloadStandard) => {
    const opening = opened.get(standard.schema) ?? openJudges(folder, standard);
    opened.set(standard.schema, opening);
    try {
      return await opening;
    } catch (error) {
      // Whatever was in the way may be gone by the next message.
      opened.delete(standard.schema);
      throw error;
    }
  };
  return async (standard, bytes) => {
    for (const judge of await judgesBy(standard)) judge(bytes);
  };
}

async function openJudges(folder: string, standard: PayloadStandard): Promise<readonly Judge[]> {
  const schema = join(folder, standard.schema);
  if (standard.kind === 'json') return [await openJsonSchema(schema)];
  const rules = standard.rules.map((path) => join(folder, path));
  return Promise.all([openXmlSchema(schema), openSchematron(rules)]);
}
