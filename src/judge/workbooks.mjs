// Every table's Excel file, as an office program opens it, says what its CSV does: heads in Chinese, terms by their words, local times.
// node workbooks.mjs SITE: with LibreOffice Calc; without it the note says so

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { Report } from './report.mjs';
import { read } from './site.mjs';

// Comma, quotes, UTF-8, cells as they are stored and not as they are shown, every sheet in a file of its own.
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const SEPARATOR = '；';
const FLAGS = { true: '是', false: '否' };

const root = process.argv[2];
const report = new Report();
if (spawnSync('soffice', ['--version']).status !== 0) {
  report.note('SKIPPED: Excel files in an office program, as LibreOffice is not here');
  report.check('nothing to look at', []);
} else {
  const work = mkdtempSync(join(tmpdir(), 'workbooks-'));
  try {
    opened(work);
  } finally {
    rmSync(work, { recursive: true });
  }
}
report.end();

function opened(work) {
  const { resources } = JSON.parse(read(root, 'datapackage.json'));
  report.atLeast(1, resources.length, 'tables');
  mkdirSync(join(work, 'in'));
  resources.forEach(({ path, name }) => copyFileSync(join(root, path.replace(/csv$/, 'xlsx')), join(work, 'in', `${name}.xlsx`)));
  const books = resources.map(({ name }) => join(work, 'in', `${name}.xlsx`));
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', FILTER, '--outdir', join(work, 'out'), ...books], { encoding: 'utf8' });
  resources.forEach((resource) => report.check(`${resource.path}: Excel says the same`, compared(work, resource)));
}

function compared(work, { path, name, schema }) {
  const sheet = join(work, 'out', `${name}-数据.csv`);
  if (!existsSync(sheet)) {
    return ['it was not opened'];
  }
  const [, ...told] = parse(read(root, path));
  const [head, ...found] = parse(readFileSync(sheet, 'utf8'), { relax_column_count: true });
  const row = JSON.parse(read(root, `schema/row/${path.replace(/csv$/, 'json')}`)).properties;
  const problems = told.length === found.length ? [] : [`${found.length} rows, the CSV has ${told.length}`];
  schema.fields.forEach((field, i) => {
    const unit = head[i]?.slice(field.title.length) ?? '';
    if (!head[i]?.startsWith(field.title) || !/^(（[^（）]+）)?$/.test(unit)) {
      problems.push(`${field.name} is called ${head[i]}`);
    }
    const words = new Map(terms(row[field.name]));
    told.forEach((cells, line) => {
      const cell = found[line]?.[i] ?? '';
      if (!same(field, cells[i], cell, words)) {
        problems.push(`line ${line + 2}, ${field.name}: ${cell} for ${cells[i]}`);
      }
    });
  });
  return problems;
}

function same({ type }, told, found, words) {
  if ((type === 'number' || type === 'integer') && told !== '' && !Number.isNaN(Number(told))) {
    return found !== '' && Number(told) === Number(found);
  }
  if (type === 'datetime') {
    return told.slice(0, 19).replace('T', ' ') === found;
  }
  return (FLAGS[told] ?? told.split(SEPARATOR).map((each) => words.get(each) ?? each).join(SEPARATOR)) === found;
}

/** The words of terms, wherever in a schema they stand. */
function terms(schema) {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const own = schema.const !== undefined && schema.title !== undefined ? [[schema.const, schema.title]] : [];
  return [...own, ...Object.values(schema).flatMap(terms)];
}
