// The schemas for editors: each compiles under 2020-12, accepts what the content folder holds and refuses what is wrong.
// node schema.mjs SCHEMAS CONTENT

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { Report } from './report.mjs';
import { files, read } from './site.mjs';

const [schemas, content] = process.argv.slice(2);
const report = new Report();
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false, allErrors: true });
addFormats(ajv);
ajv.addKeyword({ keyword: 'patternErrorMessage', schemaType: 'string' }); // an annotation for editors

// A text, a list, a date, a term and a flag that nobody can mean.
const MISTAKES = [
  ['an unknown key', (front) => ({ ...front, tilte: 'x' })],
  ['a key under both names', (front) => ({ ...front, title: 'x', 标题: 'x' })],
  ['no title', ({ title: _, 标题: __, ...rest }) => rest],
  ['a title without a value', (front) => ({ ...front, title: null })],
  ['a title of two texts', (front) => ({ ...front, title: ['a', 'b'] })],
  ['a day that is no date', (front) => ({ ...front, publishedOn: '2021年12月2日' })],
  ['a term of no vocabulary', (front) => ({ ...front, statutoryItem: ['nothing'] })],
  ['a flag that is neither', (front) => ({ ...front, draft: 'maybe' })],
  ['an attachment that is a number of things', (front) => ({ ...front, attachments: [{ name: 'a.pdf' }] })],
];

// The same in the numbers of a unit.
const UNIT_MISTAKES = [
  ['an unknown key', (numbers) => ({ ...numbers, titel: 'x' })],
  ['a key under both names', (numbers) => ({ ...numbers, year: 2021, 年度: 2021 })],
  ['a year in words', (numbers) => ({ ...numbers, year: '二〇二一' })],
  ['two bodies', (numbers) => ({ ...numbers, organization: ['a', 'b'] })],
  ['rows as a list', (numbers) => ({ ...numbers, proactive: [[1, 2, 3]] })],
];

const validators = new Map();
files(schemas, '.json').filter((path) => path !== 'vscode-settings.json').forEach((path) => {
  try {
    validators.set(path, ajv.compile(JSON.parse(read(schemas, path))));
    report.check(`${path} compiles`, []);
  } catch (error) {
    report.check(`${path} compiles`, [error.message]);
  }
});
report.atLeast(3, validators.size, 'schemas');
const associations = JSON.parse(read(schemas, 'vscode-settings.json'))['yaml.schemas'] ?? {};
const named = Object.keys(associations).filter((name) => [...validators.keys()].some((path) => name.endsWith('/' + path)));
report.check('each schema is associated with files', named.length === validators.size ? [] : [`${named.length} of ${validators.size}`]);

let documents = 0;
const tried = new Set();
for (const path of files(content, '')) {
  const schema = schemaOf(path);
  if (!schema) {
    continue;
  }
  const validate = validators.get(schema);
  if (!validate) {
    report.check(`${path} has a schema`, [`there is no ${schema}`]);
    continue;
  }
  documents++;
  const front = parse(frontMatter(path));
  report.check(`${path} is right`, validate(front) ? [] : said(validate));
  const mistakes = schema === 'units.json' ? UNIT_MISTAKES : schema.startsWith('columns/') ? MISTAKES : [];
  if (!tried.has(schema)) {
    tried.add(schema);
    mistakes.forEach(([what, spoil]) => report.check(`${schema} refuses ${what}`, validate(spoil(front)) ? ['it does not'] : []));
  }
}
report.atLeast(1, documents, 'content files');
report.end();

function schemaOf(path) {
  if (path === 'site.yaml') {
    return 'site.json';
  }
  const [folder, ...rest] = path.split('/');
  if (!/\.(md|yaml)$/.test(path) || folder === 'calendars' || rest.length === 0) {
    return undefined;
  }
  if (folder === 'units') {
    return 'units.json';
  }
  return folder === 'ledgers' ? `ledgers/${rest[0].replace(/-\d+\.yaml$/, '')}.json` : `columns/${folder}.json`;
}

function frontMatter(path) {
  const text = read(content, path);
  return path.endsWith('.md') ? text.slice(4, text.indexOf('\n---', 3)) : text;
}

function said(validate) {
  return validate.errors.map((error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}
