import { writeFile } from 'node:fs/promises';
import { makeFormsSchema, SCHEMA_FILE } from './forms-schema/make-forms-schema.ts';

/** `npm run forms:schema` writes the JSON Schema with which editors complete and explain a `service.yaml`. */
await writeFile(SCHEMA_FILE, makeFormsSchema());
process.stdout.write(`${SCHEMA_FILE}\n`);
