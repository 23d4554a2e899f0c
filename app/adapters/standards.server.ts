import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayloadStandard } from '#forms/payload/model.ts';
import type { Standards } from '../usecases/ports.ts';
import { openJsonSchema } from './standards/json-schema.ts';
import type { Judge } from './standards/judge.ts';
import { openSchematron } from './standards/schematron.ts';
import { openXmlSchema } from './standards/xml-schema.ts';

/**
 * Judges payloads by the schemas and rules in the folder of services. What judges is loaded and compiled with the first
 * message of its kind, and kept.
 */
export function openStandards(folder: string): Standards {
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
  return {
    judge: async (standard, bytes) => {
      for (const judge of await judgesBy(standard)) judge(bytes);
    },
    read: ({ schema }) => readFile(join(folder, schema), 'utf8'),
  };
}

async function openJudges(folder: string, standard: PayloadStandard): Promise<readonly Judge[]> {
  const schema = join(folder, standard.schema);
  if (standard.kind === 'json') return [await openJsonSchema(schema)];
  const rules = standard.rules.map((path) => join(folder, path));
  return Promise.all([openXmlSchema(schema), openSchematron(rules)]);
}
