// JSON Schemas compile under 2020-12 (Ajv), accept every JSON file and every line of JSON Lines, and refuse broken ones.
// node schemas.mjs SITE

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Report } from './report.mjs';
import { files, read } from './site.mjs';

// What other standards describe.
const OTHERS = [/^data\.json$/, /^data\/gbt21063\.json$/, /(^|\/)feed\.json$/, /^schema\//, /^datapackage\.json$/, /^openapi\.json$/, /\.csv-metadata\.json$/];

// A list of files names no address of the site that it is of.
const NAMELESS = { 'manifest.json': 'schema/manifest.json' };

const root = process.argv[2];
const report = new Report();
const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true });
addFormats(ajv);

const schemas = files(root, '.json').filter((path) => path.startsWith('schema/'));
const paths = new Map();
const used = new Set();
report.atLeast(5, schemas.length, 'JSON Schemas');
for (const path of schemas) {
  try {
    const schema = JSON.parse(read(root, path));
    ajv.addSchema(schema);
    paths.set(schema.$id, path);
    const own = decodeURI(new URL(schema.$id).pathname).endsWith('/' + path);
    report.check(`${path} is named after its address`, own ? [] : [schema.$id]);
  } catch (error) {
    report.check(`${path} is a JSON Schema`, [error.message]);
  }
}
for (const [id, path] of paths) {
  try {
    report.check(`${path} compiles under 2020-12`, ajv.getSchema(id) ? [] : ['it does not']);
  } catch (error) {
    report.check(`${path} compiles under 2020-12`, [error.message]);
    paths.delete(id);
  }
}

files(root, '.json')
  .filter((path) => !OTHERS.some((other) => other.test(path)))
  .forEach(instance);
files(root, '.jsonl').forEach(lines);
report.check('each schema has an instance', [...paths].filter(([id]) => !used.has(id) && hasRows(id)).map(([, path]) => path));
report.end();

function instance(path) {
  let data;
  try {
    data = JSON.parse(read(root, path));
  } catch (error) {
    report.check(`${path} conforms`, [error.message]);
    return;
  }
  const id = NAMELESS[path] ? [...paths].find(([, at]) => at === NAMELESS[path])?.[0] : data.$schema;
  const validate = paths.has(id) ? ajv.getSchema(id) : undefined;
  if (!validate) {
    report.check(`${path} conforms`, [`it names no schema of the site: ${id}`]);
    return;
  }
  report.check(`${path} conforms`, problems(validate, data));
  if (!used.has(id)) {
    used.add(id);
    refuses(paths.get(id), validate, data);
  }
}

function lines(path) {
  const schema = [...paths].find(([, at]) => at === `schema/row/${path.replace(/l$/, '').replace(/\.json$/, '')}.json`);
  if (!schema) {
    report.check(`${path} conforms`, ['its rows have no schema']);
    return;
  }
  const validate = ajv.getSchema(schema[0]);
  const rows = read(root, path).split('\n').filter((line) => line !== '');
  const wrong = [];
  rows.forEach((row, i) => {
    try {
      wrong.push(...problems(validate, JSON.parse(row)).map((problem) => `line ${i + 1}: ${problem}`));
    } catch (error) {
      wrong.push(`line ${i + 1}: ${error.message}`);
    }
  });
  report.check(`${path} conforms`, wrong);
  used.add(schema[0]);
  if (rows.length > 0 && wrong.length === 0) {
    refuses(schema[1], validate, JSON.parse(rows[0]));
  }
}

/** A schema that takes what it should not says nothing. */
function refuses(path, validate, data) {
  const taken = [];
  const unknown = structuredClone(data);
  unknown.unheardOf = 1;
  if (validate(unknown)) {
    taken.push('an unknown key');
  }
  for (const key of Object.keys(data)) {
    const other = structuredClone(data);
    other[key] = { unheardOf: other[key] };
    if (validate(other)) {
      taken.push(`an object instead of ${key}`);
    }
  }
  const first = Object.keys(data).find((key) => key !== '$schema' && validate.schema.required?.includes(key));
  const without = structuredClone(data);
  delete without[first];
  if (!first || validate(without)) {
    taken.push(`it without ${first}`);
  }
  report.check(`${path} refuses what is broken`, taken);
}

function problems(validate, data) {
  return validate(data) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/** Rows of a table of which there are none have nothing to show; so have kinds of which there are no documents. */
function hasRows(id) {
  const path = paths.get(id);
  return !path.startsWith('schema/document/');
}
