// The Data Package by its 2.0 profiles, every CSV read back by its table schema, and by its CSVW metadata.
// node packages.mjs SITE [PROFILES]

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { csvw } from './csvw.mjs';
import { Report } from './report.mjs';
import { files, read } from './site.mjs';

const { Table } = createRequire(import.meta.url)('tableschema');
const MOMENT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$';

const [root, profiles] = process.argv.slice(2);
const report = new Report();
// Attachments are not described: the site's own tables have a twin as JSON Lines.
const tables = files(root, '.jsonl').map((path) => path.replace(/jsonl$/, 'csv'));
const descriptor = JSON.parse(read(root, 'datapackage.json'));
const resources = descriptor.resources ?? [];
report.atLeast(3, resources.length, 'resources of the data package');

if (profiles && existsSync(join(profiles, 'datapackage.json'))) {
  const profile = (name) => {
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true })).addFormat('textarea', true);
    const validate = ajv.compile(JSON.parse(readFileSync(join(profiles, `${name}.json`), 'utf8')));
    return (data) => (validate(data) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
  };
  const [whole, resource, schema] = ['datapackage', 'dataresource', 'tableschema'].map(profile);
  report.check('datapackage.json has the profile of data packages', whole(descriptor));
  for (const each of resources) {
    report.check(`${each.path} has the profiles of resources and tables`, [
      ...resource(each),
      ...schema(each.schema),
    ]);
  }
} else {
  report.note('SKIPPED: data package against its profiles, as they are not here');
}

report.check('every CSV is a resource once', [
  ...tables.filter((path) => resources.filter((resource) => resource.path === path).length !== 1),
  ...resources.filter((resource) => !tables.includes(resource.path)).map((resource) => resource.path),
]);
report.check('resources have names of their own', twice(resources.map((resource) => resource.name)));
const rows = new Map();
for (const resource of resources.filter((each) => existsSync(join(root, each.path)))) {
  file(resource);
  rows.set(resource.name, await table(resource));
}
for (const resource of resources) {
  for (const key of resource.schema.foreignKeys ?? []) {
    foreign(resource, key);
  }
}
csvw(root, tables, report);
report.end();

function twice(list) {
  return list.filter((each, i) => list.indexOf(each) !== i);
}

function file({ path, bytes, hash }) {
  const content = readFileSync(join(root, path));
  const sum = 'sha256:' + createHash('sha256').update(content).digest('hex');
  report.check(`${path} has the size and the sum that are told`, [
    ...(path.startsWith('/') || path.split('/').includes('..') ? ['its path leads out of the package'] : []),
    ...(content.length === bytes ? [] : [`${content.length} bytes, not ${bytes}`]),
    ...(sum === hash ? [] : [sum]),
  ]);
}

/** Reads a table with types, required values, patterns, closed lists, unique columns and primary keys. */
async function table({ path, schema }) {
  const lines = parse(read(root, path), { record_delimiter: '\r\n' });
  const problems = [];
  const cast = [];
  try {
    const reader = await Table.load(lines, { schema: first(schema), strict: true });
    for (const error of reader.schema.errors) {
      problems.push(error.message);
    }
    for (const row of await reader.read({ keyed: true, forceCast: true })) {
      if (row instanceof Error) {
        problems.push(`line ${row.rowNumber}: ${(row.errors?.length ? row.errors : [row]).map((error) => error.message).join('; ')}`);
      } else {
        cast.push(row);
      }
    }
  } catch (error) {
    problems.push(error.message, ...(error.errors ?? []).map((each) => each.message));
  }
  const told = read(root, path.replace(/csv$/, 'jsonl')).split('\n').length - 1;
  if (cast.length !== told) {
    problems.push(`${cast.length} rows were read, the JSON Lines have ${told}`);
  }
  report.check(`${path} reads by its table schema`, problems);
  return cast;
}

/** The reader knows the first version, which has moments in UTC only: these are texts of a form to it. */
function first({ foreignKeys, fields, ...rest }) {
  const form = (field) => ({ ...field, type: 'string', constraints: { ...field.constraints, pattern: MOMENT } });
  return { ...rest, fields: fields.map((field) => (field.type === 'datetime' ? form(field) : field)) };
}

function foreign(resource, { fields, reference }) {
  const value = (row, keys) => JSON.stringify(keys.map((key) => row[key]));
  const there = new Set((rows.get(reference.resource) ?? []).map((row) => value(row, reference.fields)));
  const pointing = (rows.get(resource.name) ?? []).filter((row) => fields.some((key) => row[key] !== null));
  const lost = pointing.map((row) => value(row, fields)).filter((key) => !there.has(key));
  report.check(`${resource.path}: ${fields} are found in ${reference.resource}`, there.size > 0 ? lost : ['it has no rows']);
}
