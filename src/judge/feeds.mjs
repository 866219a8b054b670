// JSON feeds: against the schema of JSON Feed 1.1, and entry by entry against their Atom twins.
// node feeds.mjs SITE [JSONFEED]

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Report } from './report.mjs';
import { files, read } from './site.mjs';

const [root, schemas] = process.argv.slice(2);
const report = new Report();
const feeds = files(root, 'feed.json');
const validate = schemas && existsSync(join(schemas, 'feed.json')) ? compiled() : undefined;
report.atLeast(2, feeds.length, 'JSON feeds');
report.check('each Atom feed has one', files(root, 'feed.xml').filter((path) => !feeds.includes(path.replace(/xml$/, 'json'))));
if (!validate) {
  report.note('SKIPPED: JSON feeds against their schema, as it is not here');
}
feeds.forEach(feed);
report.end();

function compiled() {
  const schema = (name) => JSON.parse(readFileSync(join(schemas, `${name}.json`), 'utf8'));
  const ajv = new Ajv04({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(schema('feed-1'), 'feed-1');
  return ajv.compile(schema('feed'));
}

function feed(path) {
  let data;
  try {
    data = JSON.parse(read(root, path));
  } catch (error) {
    report.check(`${path} is JSON`, [error.message]);
    return;
  }
  if (validate) {
    const said = (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`;
    report.check(`${path} is a JSON feed`, validate(data) ? [] : validate.errors.map(said));
  }
  const items = data.items ?? [];
  const base = new URL(data.feed_url ?? 'missing:').origin;
  report.check(`${path} says who it is`, [
    ...(data.version === 'https://jsonfeed.org/version/1.1' ? [] : [`version ${data.version}`]),
    ...(decodeURI(data.feed_url ?? '') === `${base}/${path}` ? [] : [`feed_url ${data.feed_url}`]),
    ...(new Set(items.map((item) => item.id)).size === items.length ? [] : ['two entries with one id']),
  ]);
  const xml = join(root, path.replace(/json$/, 'xml'));
  if (!existsSync(xml)) {
    report.check(`${path} has a twin in Atom`, ['there is none']);
    return;
  }
  const entries = readFileSync(xml, 'utf8').split('<entry>').slice(1);
  const value = (entry, name) => unescaped(new RegExp(`<${name}>([^<]*)<`).exec(entry)?.[1] ?? '');
  const twins = entries.map((entry) => [value(entry, 'id'), value(entry, 'title'), value(entry, 'updated')].join(' | '));
  const own = items.map((item) => [item.id, item.title, item.date_modified].join(' | '));
  report.check(`${path} says what Atom says`, [
    ...own.filter((line) => !twins.includes(line)).map((line) => `Atom has no ${line}`),
    ...twins.filter((line) => !own.includes(line)).map((line) => `only Atom has ${line}`),
  ]);
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
