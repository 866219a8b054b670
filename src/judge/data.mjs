// Every index.json is the twin of its page, every column has the same table in JSON and CSV; every table's CSV is one by RFC 4180.
// node data.mjs SITE

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import { parse as yaml } from 'yaml';
import { Report } from './report.mjs';
import { attached, attribute, elements, files, home, read, text, within } from './site.mjs';

const root = process.argv[2];
const report = new Report();
const base = home(root);
const twins = files(root, 'index.json');
// What a document brought along may be written in any way.
const foreign = attached(root);
const tables = files(root, '.csv').filter((path) => !foreign.has(path));
report.atLeast(1, twins.length, 'index.json files');
report.atLeast(1, tables.length, 'CSV files');
files(root, '.json').filter((path) => !foreign.has(path)).forEach(json);
tables.forEach(csv);
files(root, '.json').filter((path) => /^data\/[^/.]+\.json$/.test(path) && isOf('column', path)).forEach(column);
pages();
report.end();

/** Whether a file names a schema of a sort: so a judge needs no list of what is not one. */
function isOf(sort, path) {
  try {
    return within(base, JSON.parse(read(root, path)).$schema ?? '')?.startsWith(`schema/${sort}/`) ?? false;
  } catch {
    return /^data\/[^/]+$/.test(path);
  }
}

function json(path) {
  let data;
  try {
    data = JSON.parse(read(root, path));
  } catch (error) {
    report.check(`${path} is JSON`, [error.message]);
    return;
  }
  report.check(`${path} is JSON`, typeof data === 'object' && data !== null ? [] : ['no object']);
  if (!path.endsWith('index.json')) {
    return;
  }
  markdown(path, data);
  const page = path.replace(/json$/, 'html');
  if (!existsSync(join(root, page))) {
    report.check(`${path} has a page`, ['there is none']);
    return;
  }
  const all = elements(read(root, page));
  const squeeze = (string) => (string ?? '').replace(/\s+/g, '');
  const heading = squeeze(text(all.find((element) => element.tagName === 'h1')));
  const shown = squeeze(words(all.find((element) => element.tagName === 'main')));
  const canonical = all.find((element) => attribute(element, 'rel') === 'canonical');
  const lines = (data.text ?? '').split('\n').map(squeeze).filter((line) => line.length > 0);
  const lost = lines.filter((line) => !shown.includes(line));
  report.check(`${path} is the twin of its page`, [
    ...(data.title && squeeze(data.title) === heading ? [] : [`title “${data.title}”, the page says “${heading}”`]),
    ...(data.url && within(base, data.url) === page ? [] : [`url ${data.url}`]),
    ...(canonical === undefined || data.url === attribute(canonical, 'href') ? [] : [`url ${data.url}, the page says ${attribute(canonical, 'href')}`]),
    ...lost.map((line) => `the page does not say: ${line.slice(0, 60)}`),
  ]);
}

/** A document's Markdown has the same fields, and every address in it is a whole one; what is withdrawn or no document has none. */
function markdown(path, data) {
  const twin = path.replace(/json$/, 'md');
  if (!isOf('document', path)) {
    report.check(`${path} has no Markdown`, existsSync(join(root, twin)) ? ['it has'] : []);
    return;
  }
  if (!existsSync(join(root, twin))) {
    report.check(`${twin} is there`, ['it is not']);
    return;
  }
  const { html, text, labels, labelsEn, valueLabels, ...fields } = data;
  const whole = read(root, twin);
  const end = whole.indexOf('\n---\n', 3);
  const front = yaml(whole.slice(4, end));
  const body = whole.slice(end + 5);
  report.check(`${twin} says what ${path} says`, [
    ...Object.keys({ ...fields, ...front }).filter((key) => !isDeepStrictEqual(fields[key], front[key])).map((key) => `${key} differs`),
    ...(/^#|\S/.test(text) && body.trim() === '' ? ['it has no text'] : []),
    ...[...body.matchAll(/\]\(([^) ]*)/g)].map((match) => match[1]).filter((url) => !/^[a-z]+:/.test(url)).map((url) => `no whole address: ${url}`),
  ]);
}

/** The words of a page, with what images say and without the signs of notes. */
function words(node) {
  if (node?.tagName === 'sup') {
    return '';
  }
  return node?.tagName === 'img' ? attribute(node, 'alt') ?? '' : node?.value ?? (node?.childNodes ?? []).map(words).join('');
}

/** A page that points to its data has it, and every document does; lists point to their column's table, others to some. */
function pages() {
  let pointing = 0;
  for (const path of files(root, '.html')) {
    const link = elements(read(root, path)).find((element) => attribute(element, 'type') === 'application/json');
    if (link) {
      const own = path.replace(/html$/, 'json');
      const column = `data/${path.split('/')[0]}.json`;
      const list = existsSync(join(root, column)) && /^[^/]+\/(page\/\d+\/)?index\.html$/.test(path);
      const twin = existsSync(join(root, own));
      pointing += twin ? 1 : 0;
      const href = attribute(link, 'href');
      const file = within(base, href) ?? '';
      const right = twin ? file === own : list ? file === column : existsSync(join(root, file));
      report.check(`${path} points to its data`, right ? [] : [href]);
    }
  }
  report.check('each index.json is pointed to', pointing === twins.length ? [] : [`${pointing} of ${twins.length}`]);
}

/** A column's table says the same in CSV and in JSON, and its documents are on the site. */
function column(path) {
  let table, head, rows;
  try {
    table = JSON.parse(read(root, path));
    [head, ...rows] = parse(read(root, path.replace(/json$/, 'csv')), { record_delimiter: ['\r\n', '\n'] });
  } catch (error) {
    report.check(`${path} and its CSV agree`, [error.message]);
    return;
  }
  const keys = ['path', 'url', ...table.fields.map((field) => field.key)];
  const problems = keys.every((key, i) => head[i] === key) ? [] : [`the CSV has ${head}, the JSON ${keys}`];
  if (rows.length !== table.documents.length) {
    problems.push(`${rows.length} rows in the CSV, ${table.documents.length} in the JSON`);
  }
  table.documents.forEach((document, i) => {
    const cell = (value) => (Array.isArray(value) ? value.join('；') : String(value ?? ''));
    keys
      .filter((key, k) => typeof document[key] !== 'number' && rows[i]?.[k].replace(/^'(?=[=+@\t\r\n＝＋－＠-])/, '') !== cell(document[key]))
      .forEach((key) => problems.push(`${document.path}: ${key} differs`));
    const page = within(base, document.url);
    if (page === undefined || !existsSync(join(root, page))) {
      problems.push(`there is no ${page ?? document.url}`);
    }
  });
  report.check(`${path} and its CSV agree`, problems);
}

function csv(path) {
  const problems = [];
  const raw = read(root, path);
  try {
    const rows = parse(raw, { bom: true, record_delimiter: ['\r\n', '\n'], relax_column_count: true });
    const head = rows[0] ?? [];
    const told = read(root, path.replace(/csv$/, 'jsonl')).split('\n').length - 1;
    if (rows.length !== told + 1) {
      problems.push(`${rows.length} lines, the JSON Lines have ${told}`);
    }
    if (head.some((name) => name.trim() === '') || new Set(head).size !== head.length) {
      problems.push('a column has no name, or two have one');
    }
    rows.forEach((row, i) => {
      if (row.length !== head.length) {
        problems.push(`line ${i + 1}: ${row.length} fields, the head has ${head.length}`);
      }
    });
  } catch (error) {
    problems.push(error.message);
  }
  if (raw.includes('\uFFFD')) {
    problems.push('U+FFFD: not UTF-8');
  }
  if (/[^\r]\n/.test(raw) && raw.includes('\r\n')) {
    problems.push('two sorts of line ends');
  }
  report.check(`${path} is CSV`, problems);
}
