// openapi.json by the schema of OpenAPI 3.1; what it describes is on the site, and what is on the site it describes.
// node openapi.mjs SITE

import { Validator } from '@seriousme/openapi-schema-validator';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from './report.mjs';
import { attached, files, read } from './site.mjs';

const root = process.argv[2];
const report = new Report();
const api = JSON.parse(read(root, 'openapi.json'));
const validator = new Validator();
const result = await validator.validate(inside(api));
const said = [result.errors ?? []].flat().map((error) => (error.message ? `${error.instancePath ?? ''} ${error.message}` : String(error)));
report.check('openapi.json is OpenAPI', result.valid ? [] : said.slice(0, 20));
report.check('it is of version 3.1', validator.version === '3.1' ? [] : [String(validator.version)]);

const paths = Object.entries(api.paths ?? {});
report.atLeast(10, paths.length, 'paths');
const forms = paths.map(([path]) => [path, new RegExp(`^${quoted(path).replace(/\\\{\w+\\\}/g, '[^/]+')}$`)]);
for (const [path, { get }] of paths) {
  report.check(`${path} is on the site`, operation(path, get));
}
const foreign = attached(root);
const programs = files(root)
  .filter((path) => /\.(json|jsonl|jsonld|csv|xlsx|md|ttl|txt|xml)$/.test(path) && !path.startsWith('assets/') && !foreign.has(path));
report.atLeast(10, programs.length, 'files for programs');
report.check('each file for programs is described once', programs.filter((path) => forms.filter(([, form]) => form.test('/' + encodeURI(path))).length !== 1));
report.end();

function quoted(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The validator follows references inside the file only; those to schemas are followed below. */
function inside(whole) {
  const outside = (ref) => (ref.startsWith('#') ? ref : '#/components/schemas/elsewhere');
  const copy = JSON.parse(JSON.stringify(whole, (key, value) => (key === '$ref' ? outside(value) : value)));
  copy.components = { ...copy.components, schemas: { elsewhere: {} } };
  return copy;
}

function operation(path, get) {
  const problems = [];
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const parameters = get.parameters ?? [];
  if (names.join() !== parameters.map((parameter) => parameter.name).join()) {
    problems.push(`parameters ${parameters.map((parameter) => parameter.name)}`);
  }
  const example = parameters.reduce((at, { name, example }) => at.replace(`{${name}}`, encodeURIComponent(example)), path);
  const file = decodeURI(example).slice(1);
  if (!existsSync(join(root, file))) {
    return [...problems, `there is no ${file}`];
  }
  const [[, { schema }]] = Object.entries(get.responses['200'].content);
  const refs = [schema, ...(schema.oneOf ?? [])].map((each) => each.$ref).filter(Boolean);
  problems.push(...refs.filter((ref) => !existsSync(join(root, decodeURI(ref)))).map((ref) => `there is no ${ref}`));
  // A list of files names no address of the site that it is of.
  if (file.endsWith('.json') && file !== 'manifest.json' && refs.length > 0) {
    const told = JSON.parse(read(root, file)).$schema;
    const meant = refs.map((ref) => new URL(ref, api.servers[0].url + '/').href);
    problems.push(...(meant.includes(told) ? [] : [`the file names ${told}`]));
  }
  return problems;
}
