// The problems of a bad site as SARIF 2.1.0, against the published schema.
// node sarif.mjs FILE EXPECTED_CODE…

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { Report } from './report.mjs';

const [file, ...expected] = process.argv.slice(2);
const report = new Report();
let log;
try {
  log = JSON.parse(readFileSync(file, 'utf8'));
  report.check('it is JSON', []);
} catch (error) {
  report.check('it is JSON', [error.message]);
}
if (log) {
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  formats(ajv);
  const valid = ajv.validate(schema, log);
  const errors = valid ? [] : ajv.errors.map((error) => `${error.instancePath} ${error.message}`);
  report.check('it is SARIF 2.1.0', errors);

  const results = log.runs?.flatMap((run) => run.results ?? []) ?? [];
  report.atLeast(1, results.length, 'results');
  const codes = results.map((result) => result.ruleId);
  report.check('the mistakes are in it', expected.filter((code) => !codes.includes(code)).map((code) => `no ${code}`));
  const wrong = [];
  for (const run of log.runs ?? []) {
    for (const result of run.results ?? []) {
      const place = result.locations?.[0]?.physicalLocation;
      if (run.tool.driver.rules?.[result.ruleIndex]?.id !== result.ruleId) {
        wrong.push(`${result.ruleId}: its ruleIndex names another rule`);
      }
      if (!(place?.region?.startLine >= 1) || !/^(content|templates)\//.test(place.artifactLocation.uri)) {
        wrong.push(`${result.ruleId}: no file and line`);
      }
    }
  }
  report.check('each result names its rule, file and line', wrong);
}
report.end();
