import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Codelist } from '../forms/engine/model.ts';
import { anlagen } from './codelists/anlagen.ts';
import { gemeinde } from './codelists/gemeinde.ts';
import { type Genericode, readGenericode } from './codelists/genericode.ts';
import { registergericht } from './codelists/registergericht.ts';
import { englishNames, type Names, staat, staatsangehoerigkeit } from './codelists/staat.ts';
import { xbau } from './codelists/xbau.ts';

/**
 * `tsx scripts/import-codelists.ts <folder>` makes `forms/codelists` anew from the Genericode files in the folder.
 * Their names must begin as XRepository's do, with `_` for `:`; of several versions the last by name is taken.
 */
const target = join(import.meta.dirname, '..', 'forms', 'codelists');

async function main(folder: string): Promise<void> {
  const states = await read(folder, 'destatis_staat_');
  const courts = await read(folder, 'xgewerbeanzeige_registergerichte_');
  const regions = await read(folder, 'destatis_rs_');
  const districts = await read(folder, 'destatis_kreis_');
  for (const room of ['en', 'office']) await mkdir(join(target, room), { recursive: true });
  const lists = [
    staat(states),
    staatsangehoerigkeit(states),
    registergericht(courts),
    gemeinde(regions, districts),
    xbau('bundesland', await read(folder, 'destatis_bundesland_')),
    anlagen(await read(folder, 'anlagen_')),
    await translated('nichtwohngebaeudeart', folder),
    await translated('mbosonderbauten', folder),
    xbau('kammer', await read(folder, 'kammer_')),
  ];
  for (const list of lists) await write(`${list.id}.json`, lines(list));
  await write(join('en', 'staat.json'), namesText(englishNames(states)));
  const status = xbau('statusbauportal', await read(folder, 'statusbauportal_'));
  await write(join('office', 'statusbauportal.json'), lines(status));
  const summary = lists.map((list) => `${list.id} ${list.version}: ${String(list.entries.length)} entries`);
  process.stdout.write(`${summary.join('\n')}\n`);
}

/** Its English names are written by hand and stay; an entry that is new has none until somebody writes it. */
async function translated(id: string, folder: string): Promise<Codelist> {
  // Our own file: one name for each code.
  const names = JSON.parse(await readFile(join(target, 'en', `${id}.json`), 'utf8')) as Names;
  return xbau(id, await read(folder, `${id}_`), names);
}

async function read(folder: string, prefix: string): Promise<Genericode> {
  const names = (await readdir(folder))
    .filter((name) => name.startsWith(prefix) && name.endsWith('.xml'))
    .sort();
  const name = names.at(-1);
  if (name === undefined) throw new Error(`No file ${prefix}*.xml in ${folder}.`);
  return readGenericode(await readFile(join(folder, name), 'utf8'));
}

/** One entry a line, so that a new version of a list can be read as a difference. */
function lines(list: Codelist): string {
  const entries = list.entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return `{"id":${JSON.stringify(list.id)},"version":${JSON.stringify(list.version)},"entries":[\n${entries}\n]}\n`;
}

function namesText(names: Names): string {
  return `${JSON.stringify(names, null, 2)}
`;
}

function write(name: string, text: string): Promise<void> {
  return writeFile(join(target, name), text);
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write(
    'Name the folder with the Genericode files: tsx scripts/import-codelists.ts <folder>\n',
  );
  process.exitCode = 1;
} else {
  await main(folder);
}
