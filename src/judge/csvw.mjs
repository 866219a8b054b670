// CSVs read by their metadata as CSV on the Web (W3C Recommendation 2015-12-17) has it. There is no reader of it in the registries.

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'csv-parse/sync';
import { read } from './site.mjs';

const CONTEXT = 'http://www.w3.org/ns/csvw';
const VARIABLE = /^(?!_)(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})+(?:\.(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})+)*$/;
const TABLE = ['@id', '@type', 'url', 'dialect', 'notes', 'suppressOutput', 'tableDirection', 'tableSchema', 'transformations', 'null'];
const SCHEMA = ['@id', '@type', 'columns', 'foreignKeys', 'primaryKey', 'rowTitles'];
const COLUMN = ['@id', '@type', 'name', 'titles', 'suppressOutput', 'virtual', 'datatype', 'default', 'lang', 'null', 'ordered', 'required', 'separator'];
const COMMON = /^(dc|dcat|schema|rdfs|skos):\w+$/;
const IS = {
  string: () => true,
  anyURI: (text) => !/[\s<>"{}|\\^`]/.test(text),
  boolean: (text) => /^(true|false|0|1)$/.test(text),
  integer: (text) => /^[+-]?\d+$/.test(text),
  decimal: (text) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text),
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && real(text),
  dateTimeStamp: (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) && real(text.slice(0, 10)),
};

export function csvw(root, tables, report) {
  for (const path of tables) {
    report.check(`${path} reads by its CSVW metadata`, problems(root, path));
  }
}

function problems(root, path) {
  const name = `${path}-metadata.json`;
  if (!existsSync(join(root, name))) {
    return [`there is no ${name}`];
  }
  const metadata = JSON.parse(read(root, name));
  const context = metadata['@context'];
  const wrong = [];
  const [uri, extra] = Array.isArray(context) ? context : [context];
  if (uri !== CONTEXT || (extra && Object.keys(extra).some((key) => !['@language', '@base'].includes(key)))) {
    wrong.push(`@context ${JSON.stringify(context)}`);
  }
  const { '@context': ignored, ...alone } = metadata;
  const group = metadata.tables ?? [alone];
  const described = new Map(group.map((table) => [located(path, table.url), table]));
  if (!described.has(path)) {
    return [...wrong, `it speaks of ${[...described.keys()]}`];
  }
  const cells = new Map();
  for (const [at, table] of described) {
    wrong.push(...shape(table).map((problem) => `${at}: ${problem}`));
    if (!existsSync(join(root, at))) {
      wrong.push(`there is no ${at}`);
      continue;
    }
    const [columns, found] = rows(table, parse(read(root, at)));
    cells.set(at, columns);
    wrong.push(...found.map((problem) => `${at}: ${problem}`));
  }
  for (const key of described.get(path).tableSchema.foreignKeys ?? []) {
    const other = cells.get(located(path, key.reference.resource));
    const there = new Set(keys(other ?? {}, key.reference.columnReference));
    const lost = keys(cells.get(path) ?? {}, key.columnReference).filter((value) => !there.has(value));
    wrong.push(...(other ? lost : [`${key.reference.resource} is not in the group`]));
  }
  return wrong;
}

/** Where an address leads from a table's folder. */
function located(path, url) {
  return decodeURI(url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(path), url));
}

/** What the vocabulary allows. */
function shape(table) {
  const wrong = [...unknown(table, TABLE, 'table')];
  const schema = table.tableSchema;
  wrong.push(...unknown(schema, SCHEMA, 'schema'));
  const names = schema.columns.map((column) => column.name);
  for (const column of schema.columns) {
    wrong.push(...unknown(column, COLUMN, column.name));
    const base = column.datatype?.base ?? column.datatype;
    if (!VARIABLE.test(column.name)) {
      wrong.push(`${column.name} is no name`);
    }
    if (!(base in IS)) {
      wrong.push(`${column.name}: datatype ${base}`);
    }
    for (const [language, titles] of Object.entries(column.titles)) {
      if (!/^[a-z]{2}$/.test(language) || ![titles].flat().every((title) => typeof title === 'string' && title !== '')) {
        wrong.push(`${column.name}: titles in ${language}`);
      }
    }
  }
  if (new Set(names).size !== names.length) {
    wrong.push('two columns have one name');
  }
  const told = [schema.primaryKey ?? [], ...(schema.foreignKeys ?? []).map((key) => key.columnReference)].flat();
  wrong.push(...told.filter((name) => !names.includes(name)).map((name) => `a key is of ${name}`));
  return wrong;
}

function unknown(object, known, what) {
  return Object.keys(object)
    .filter((key) => !known.includes(key) && !COMMON.test(key))
    .map((key) => `${what}: ${key}`);
}

/** The cells by column, and what is wrong with them. */
function rows({ tableSchema, null: none = [''] }, [head, ...lines]) {
  const wrong = [];
  const columns = {};
  if (head.length !== tableSchema.columns.length) {
    wrong.push(`${head.length} columns, ${tableSchema.columns.length} are described`);
  }
  tableSchema.columns.forEach((column, i) => {
    if (!Object.values(column.titles).flat().includes(head[i])) {
      wrong.push(`column ${i + 1} is ${head[i]}, not ${column.name}`);
    }
    const { base, format } = typeof column.datatype === 'object' ? column.datatype : { base: column.datatype };
    const form = format ? new RegExp(format, 'u') : undefined;
    columns[column.name] = lines.map((line) => line[i]);
    lines.forEach((line, n) => {
      const empty = [none].flat().includes(line[i]);
      const values = empty ? [] : column.separator ? line[i].split(column.separator) : [line[i]];
      if (empty && column.required) {
        wrong.push(`line ${n + 2}: ${column.name} is missing`);
      }
      values
        .filter((value) => !IS[base]?.(value) || (form && !form.test(value)))
        .forEach((value) => wrong.push(`line ${n + 2}: ${column.name} is “${value}”, no ${base}`));
    });
  });
  const primary = tableSchema.primaryKey ? keys(columns, tableSchema.primaryKey) : [];
  wrong.push(...primary.filter((key, i) => primary.indexOf(key) !== i).map((key) => `two rows have ${key}`));
  return [columns, wrong];
}

function keys(columns, names) {
  const all = [names].flat().map((name) => columns[name] ?? []);
  return all.length === 0 ? [] : all[0].map((_, i) => JSON.stringify(all.map((column) => column[i])));
}

function real(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
