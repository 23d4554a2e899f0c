import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a program, showing what it says, and returns its exit code.
 *
 * @param {string} program
 * @param {readonly string[]} given
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {number}
 */
export function run(program, given, environment = process.env) {
  const result = spawnSync(program, given, { stdio: ['ignore', 'inherit', 'inherit'], env: environment });
  return result.status ?? 1;
}

/**
 * Runs a program beside others: what it says is kept, and told as a whole once it has ended. Gives its exit code.
 *
 * @param {string} program
 * @param {readonly string[]} given
 * @returns {Promise<number>}
 */
export function runBeside(program, given) {
  const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ part) => said.push(part));
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      settle(code ?? 1);
    });
  });
}

/**
 * npm as it was called itself, else the one on the path.
 *
 * @param {readonly string[]} given
 * @param {NodeJS.ProcessEnv} environment
 */
export function runNpm(given, environment) {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...given], environment)
    : run('npm', given, environment);
}

/**
 * One line of what is going on.
 *
 * @param {string} line
 */
export function tell(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Ends the program with one line that says what to do.
 *
 * @param {string} line
 * @returns {never}
 */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
