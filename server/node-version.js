const oldest = /** @type {const} */ ([20, 19]);

/**
 * One line that says what to install when this Node is too old, else `null`.
 *
 * @param {string} version
 * @returns {string | null}
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `This is Node ${version}: install Node ${oldest.join('.')} or newer.`;
}

/** Ends the program when this Node is too old. Whatever an old Node would stumble over is loaded after this. */
export function requireNode() {
  const refusal = refuseOldNode(process.versions.node);
  if (refusal === null) return;
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
