// The catalogs of data and the list of all files: DCAT-AP's shapes and RDF (Apache Jena), DCAT-US's schema, and what they say of files.
// node catalog.mjs SITE [VERIFIERS JENA_CLASSPATH]

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Report } from './report.mjs';
import { files, read } from './site.mjs';

const [root, verifiers = '', classpath = ''] = process.argv.slice(2);
const report = new Report();
const jsonld = 'data/catalog.jsonld';
const turtle = 'data/catalog.ttl';
const nodes = graph();
const base = (nodes.find((node) => types(node).includes('dcat:Catalog'))?.['@id'] ?? '').replace(`${jsonld}#catalog`, '');

dcat();
american();
national();
manifest();
report.end();

function types(node) {
  return [node['@type'] ?? []].flat();
}

function graph() {
  try {
    return JSON.parse(read(root, jsonld))['@graph'];
  } catch (error) {
    report.check(`${jsonld} can be read`, [error.message]);
    return [];
  }
}

function dcat() {
  const distributions = nodes.filter((node) => types(node).includes('dcat:Distribution'));
  report.atLeast(1, distributions.length, 'distributions');
  report.check('nothing in DCAT is without an address', nodes.filter((node) => !/^[a-z]+:/.test(node['@id'] ?? '')).map((node) => JSON.stringify(node)));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  for (const node of distributions) {
    const url = node['dcat:downloadURL'];
    report.check(`DCAT of ${url}`, onDisk(url, node['dcat:byteSize'], byId.get(node['spdx:checksum'])?.['spdx:checksumValue']));
    const standard = node['dct:conformsTo'];
    report.check(`what describes ${url}`, standard === undefined ? [] : onDisk(standard));
  }
  if (!existsSync(join(verifiers, 'dcat-ap/shapes.ttl')) || classpath === '') {
    report.note("SKIPPED: DCAT-AP's shapes and the comparison of notations, as the shapes or Jena are not here");
    return;
  }
  const same = jena('jena.rdfcompare', join(root, turtle), join(root, jsonld), 'TURTLE', 'JSON-LD');
  report.check('Turtle and JSON-LD are one graph', /^models are equal$/m.test(same) ? [] : [same.slice(0, 2000)]);
  for (const shapes of ['shapes', 'range']) {
    const said = shacl(shapes);
    report.check(`DCAT-AP ${shapes}.ttl`, /^Conforms$/m.test(said) ? [] : said.split('\n').slice(0, 40));
  }
  const missing = new Map();
  for (const [, path] of shacl('shapes_recommended').matchAll(/Path=<([^>]*)>/g)) {
    missing.set(path, (missing.get(path) ?? 0) + 1);
  }
  missing.forEach((count, path) => report.note(`recommended by DCAT-AP and not said ${count} times: ${path}`));
}

function shacl(shapes) {
  return jena('shacl.shacl', 'validate', '--text', '--shapes', join(verifiers, `dcat-ap/${shapes}.ttl`), '--data', join(root, turtle));
}

function jena(main, ...args) {
  const run = spawnSync('java', ['-cp', classpath, main, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return run.stdout + run.stderr.replace(/^SLF4J.*\n/gm, '');
}

/** What is said of a file is so. */
function onDisk(url, size, sha256) {
  const path = typeof url === 'string' && base !== '' && url.startsWith(base) ? decodeURI(url.slice(base.length)) : '';
  if (path === '' || !existsSync(join(root, path))) {
    return [`there is no ${url}`];
  }
  const bytes = readFileSync(join(root, path));
  return [
    ...(size === undefined || size === bytes.length ? [] : [`size ${size}, it has ${bytes.length}`]),
    ...(sha256 === undefined || sha256 === createHash('sha256').update(bytes).digest('hex') ? [] : ['another SHA-256']),
  ];
}

/** DCAT-US asks for an e-mail address, which not every site gives. */
function american() {
  if (!existsSync(join(root, 'data.json'))) {
    report.note('there is no data.json');
    return;
  }
  const data = JSON.parse(read(root, 'data.json'));
  report.atLeast(1, data.dataset?.length ?? 0, 'datasets of data.json');
  data.dataset.flatMap((dataset) => dataset.distribution).forEach((file) => report.check(`data.json of ${file.downloadURL}`, onDisk(file.downloadURL)));
  const folder = join(verifiers, 'dcat-us');
  if (!existsSync(join(folder, 'catalog.json'))) {
    report.note("SKIPPED: data.json against DCAT-US's schema, as it is not here");
    return;
  }
  const ajv = new Ajv04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const schemas = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  schemas.forEach((schema) => ajv.addSchema(schema));
  const validate = ajv.getSchema(schemas.find((schema) => /catalog\.json#?$/.test(schema.id)).id);
  report.check('data.json by the schema of DCAT-US', validate(data) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
}

/** The mandatory elements of GB/T 21063.3 are there for every dataset. */
function national() {
  const data = JSON.parse(read(root, 'data/gbt21063.json'));
  const mandatory = data.elements.filter((element) => element.standard.startsWith('GB/T 21063') && element.obligation === '必选').map((element) => element.name);
  report.check('six mandatory elements', mandatory.length === 6 ? [] : mandatory);
  report.check('as many datasets as in DCAT', data.datasets.length === nodes.filter((node) => types(node).includes('dcat:Dataset') && !types(node).includes('dcat:DatasetSeries')).length ? [] : [`${data.datasets.length}`]);
  data.datasets.forEach((dataset) => report.check(`GB/T 21063 of ${dataset['信息资源名称']}`, mandatory.filter((name) => !dataset[name]?.length)));
  const ids = data.datasets.map((dataset) => dataset['信息资源标识符']);
  report.check('each identifier is of one dataset', ids.filter((id, i) => ids.indexOf(id) !== i));
}

/** The list of files has all that is there, as it is there, but itself. */
function manifest() {
  const list = JSON.parse(read(root, 'manifest.json'));
  const there = files(root).filter((path) => !/^manifest\.json(\.sig)?$/.test(path));
  const listed = list.files.map((file) => file.path);
  report.check('manifest.json has every file once', [
    ...there.filter((path) => !listed.includes(path)).map((path) => `not listed: ${path}`),
    ...listed.filter((path, i) => listed.indexOf(path) !== i).map((path) => `twice: ${path}`),
  ]);
  const wrong = list.files.flatMap(({ path, size, sha256, mediaType }) => [
    ...onDisk(base + encodeURI(path), size, sha256).map((problem) => `${path}: ${problem}`),
    ...(/^[a-z]+\/[-.+\w]+$/.test(mediaType) ? [] : [`${path}: ${mediaType}`]),
  ]);
  report.check('manifest.json says what is on the disk', wrong);
  const about = /^changes\/index\.(html|json)$/;
  const lines = list.files.filter(({ path }) => !about.test(path)).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  report.check('its revision is that of the files', createHash('sha256').update(lines.join('')).digest('hex') === list.revision ? [] : [list.revision]);
  report.check('its day', /^\d{4}-\d{2}-\d{2}$/.test(list.today) ? [] : [list.today]);
}
