import { readFile } from 'node:fs/promises';
import { Breach } from './breach.ts';
import type { Judge } from './judge.ts';

/** Judges JSON by a JSON Schema (2020-12), formats included. */
export async function openJsonSchema(path: string): Promise<Judge> {
  // Loaded with the first message: most starts of the portal need none of it.
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { default: addFormats } = await import('ajv-formats');
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  // The default export of a CommonJS package: at run time the function itself.
  (addFormats as unknown as (ajv: InstanceType<typeof Ajv2020>) => void)(ajv);
  const isValid = ajv.compile(JSON.parse(await readFile(path, 'utf8')) as object); // a file of ours
  return (bytes) => {
    const message: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isValid(message)) return;
    const [first] = isValid.errors ?? [];
    throw new Breach(`schema-${first?.keyword ?? 'unknown'}`, first?.instancePath ?? '');
  };
}
