import { spawn } from 'node:child_process';

/** Checks definitions and their words beside the portal under development, at each change, and prints what it finds. */
export function watchForms() {
  const own = process.env['FORMS_DIR']?.trim();
  const given = ['--import', 'tsx', 'scripts/forms-check.ts', '--watch', ...(own ? [own] : [])];
  // The channel tells the check that the portal has ended, however it did.
  const check = spawn(process.execPath, given, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  check.unref();
  check.channel?.unref();
}
