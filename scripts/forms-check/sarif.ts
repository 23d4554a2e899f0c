import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sayFinding, type FileFinding, type FindingTexts } from '#forms/engine/describe-finding.ts';

/** The name under which SARIF files speak of the folder that the check runs in; code hosts know it. */
const HOME = '%SRCROOT%';

/**
 * Findings as SARIF 2.1.0 (OASIS), as code hosts and editors read it. Files below `home`, where the check runs, are
 * named relative to it (section 3.4.4), others with their whole URI.
 */
export function sarifOf(findings: readonly FileFinding[], texts: FindingTexts, home: string): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'forms:check',
            rules: codes.map((id) => ({ id, shortDescription: { text: texts[id] ?? id } })),
          },
        },
        // SARIF counts columns in UTF-16 code units unless told otherwise, as we do.
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [HOME]: { uri: `${pathToFileURL(home).href}/` } },
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: finding.isWarning === true ? 'warning' : 'error',
          message: { text: sayFinding(finding, texts) },
          locations: [locationOf(finding, home)],
        })),
      },
    ],
  };
}

function locationOf({ file, line, column }: FileFinding, home: string): object {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file, home),
      region: { startLine: line, startColumn: column },
    },
  };
}

/** Only what lies below the base may be named by it. */
function artifactOf(file: string, home: string): object {
  const path = resolve(home, file);
  const below = relative(home, path);
  if (isAbsolute(below) || below.split(sep)[0] === '..') return { uri: pathToFileURL(path).href };
  return { uri: below.split(sep).map(encodeURIComponent).join('/'), uriBaseId: HOME };
}
