const oldest = /** @type {const} */ ([20, 19]);

/**
 * Ends the program when this Node is too old.
 *
 * @param {string} version
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  process.stderr.write(`This is Node ${version}: install Node ${oldest.join('.')} or newer.\n`);
  process.exit(1);
}
