import { tell } from '../prepare/run.js';
import { canInstall, findProgram, install } from './system-packages.js';

/**
 * Programs that look at our receipts with other code than ours, or stand for a token, and the packages of Debian that
 * bring them.
 */
const tools = [
  { program: 'pdfsig', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'mutool', package: 'mupdf-tools' },
  { program: 'certutil', package: 'libnss3-tools' },
  { program: 'xmllint', package: 'libxml2-utils' },
  { program: 'zbarimg', package: 'zbar-tools' },
  { program: 'openssl', package: 'openssl' },
  { program: 'pkcs11-tool', package: 'opensc' },
  { program: 'softhsm2-util', package: 'softhsm2' },
];

/** Installs what is missing where that is possible; otherwise says what to install, and those tests fail. */
export function ensureTools() {
  const missing = tools.filter(({ program }) => findProgram(program) === null);
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.package);
  tell(`Installing ${packages.join(', ')} …`);
  if (canInstall() && install(packages)) return;
  tell(`Please install these programs, tests that need them will fail: ${packages.join(', ')}`);
}
