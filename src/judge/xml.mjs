// Feeds against RFC 4287 in RELAX NG (Jing), the sitemap against its schema (xmllint), and what they name.
// node xml.mjs SITE [atom.rnc JING_CLASSPATH]

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Report } from './report.mjs';
import { address, attribute, elements, files, leadsOn, read, unlisted } from './site.mjs';

const [root, grammar, classpath] = process.argv.slice(2);
const report = new Report();
const feeds = files(root, '.xml').filter((path) => /(^|\/)feed\.xml$/.test(path));
report.atLeast(2, feeds.length, 'feeds');

const robots = read(root, 'robots.txt').split(/\r?\n/);
const sitemap = robots.map((line) => /^Sitemap:\s*(\S+)$/i.exec(line)?.[1]).find(Boolean);
const base = sitemap ? new URL(sitemap).origin : 'missing:';
report.check('robots.txt', [
  ...(robots.some((line) => /^User-agent:\s*\*$/i.test(line)) ? [] : ['no line for all robots']),
  ...(robots.some((line) => /^Disallow:\s*\/\s*$/i.test(line)) ? ['the whole site is forbidden'] : []),
  ...(sitemap && there(sitemap) ? [] : ['it names no sitemap of the site']),
  ...robots.filter((line) => line !== '' && !/^(User-agent|Allow|Disallow|Sitemap):\s*\S*$/i.test(line)),
]);

if (grammar && existsSync(grammar)) {
  const main = 'com.thaiopensource.relaxng.util.Driver';
  const paths = feeds.map((path) => join(root, path));
  const run = spawnSync('java', ['-cp', classpath, main, '-c', grammar, ...paths], { encoding: 'utf8' });
  const lines = (run.stdout + run.stderr).split('\n').filter(Boolean);
  feeds.forEach((path) => report.check(`RFC 4287 grammar of ${path}`, lines.filter((line) => line.includes(join(root, path) + ':'))));
  const other = lines.filter((line) => !feeds.some((path) => line.includes(join(root, path) + ':')));
  report.check('Jing', run.status === 0 || other.length < lines.length ? other : [`exit ${run.status}`, ...other]);
} else {
  report.note('SKIPPED: feeds against RFC 4287, as the grammar is not here');
}
const ids = new Map();
feeds.forEach(feed);

xmllint('sitemap.xml', ['--schema', join(dirname(createRequire(import.meta.url).resolve('sitemap/package.json')), 'schema', 'sitemap.xsd')]);
feeds.forEach((path) => xmllint(path, []));
search();
addresses();
report.end();

/** Whether an address of the site is a file of it. */
function there(url) {
  const path = url.startsWith(base + '/') ? decodeURI(url.slice(base.length + 1)).replace(/#.*/, '') : undefined;
  return path !== undefined && existsSync(join(root, path === '' || path.endsWith('/') ? path + 'index.html' : path));
}

/** What the grammar cannot say: links lead somewhere, dates are real and fall, ids are stable and single. */
function feed(path) {
  const xml = read(root, path);
  const links = [...xml.matchAll(/<link\b[^>]*\bhref="([^"]*)"/g)].map((match) => match[1]);
  const entries = xml.split('<entry>').slice(1);
  const updated = entries.map((entry) => /<updated>([^<]*)</.exec(entry)?.[1] ?? '');
  const own = entries.map((entry) => /<id>([^<]*)</.exec(entry)?.[1] ?? '');
  const self = `${base}/${path}`;
  report.check(`links and dates of ${path}`, [
    ...links.filter((link) => !there(link)).map((link) => `${link} is not on the site`),
    ...(links.map(decodeURI).includes(self) ? [] : [`no link to itself, ${self}`]),
    ...updated.filter((date) => Number.isNaN(Date.parse(date))).map((date) => `“${date}” is no date`),
    ...(updated.some((date, i) => i > 0 && Date.parse(date) > Date.parse(updated[i - 1])) ? ['not newest first'] : []),
    ...(new Set(own).size === own.length ? [] : ['two entries with one id']),
  ]);
  const id = /<id>([^<]*)</.exec(xml)?.[1];
  report.check(`id of ${path} is its own`, ids.has(id) ? [`also of ${ids.get(id)}`] : []);
  ids.set(id, path);
}

/** The description of the search has what OpenSearch 1.1 wants, leads to a page of the site, and every page names it. */
function search() {
  const path = 'opensearch.xml';
  if (!existsSync(join(root, path))) {
    report.check('no page names a search', files(root, '.html').filter((page) => read(root, page).includes('rel="search"')));
    return;
  }
  xmllint(path, []);
  const xml = read(root, path);
  const value = (name) => new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? '';
  const template = /<Url type="text\/html" template="([^"]*)"/.exec(xml)?.[1] ?? '';
  report.check('the search is described', [
    ...(/^.{1,16}$/u.test(value('ShortName')) ? [] : ['its name has more than 16 characters, or none']),
    ...(/^.{1,1024}$/u.test(value('Description')) ? [] : ['no description']),
    ...(template.includes('{searchTerms}') && there(template.replace(/\?.*/, '')) ? [] : [`${template} is no page of the site`]),
    ...files(root, '.html').filter((page) => !leadsOn(root, page) && !read(root, page).includes(`type="application/opensearchdescription+xml"`)),
  ]);
}

function xmllint(path, options) {
  const run = spawnSync('xmllint', ['--nonet', '--noout', ...options, join(root, path)], { encoding: 'utf8' });
  const said = run.error ? [run.error.message] : run.stderr.trim().split('\n').slice(0, 10);
  report.check(`xmllint on ${path}`, run.status === 0 ? [] : said);
}

/**
 * The sitemap has every page once and nothing else, but what was moved or withdrawn; each page's canonical address is
 * its own, that of an old address the one it leads to.
 */
function addresses() {
  const listed = [...read(root, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
  report.atLeast(1, listed.length, 'addresses in the sitemap');
  report.check('the sitemap names pages of the site', listed.filter((url) => !there(url)));
  report.check('the sitemap names a page once', listed.filter((url, i) => listed.indexOf(url) !== i));
  for (const path of files(root, '.html').filter((name) => name !== '404.html')) {
    const url = base + address(path);
    const links = elements(read(root, path)).filter((element) => element.tagName === 'link');
    const canonical = links.filter((link) => attribute(link, 'rel') === 'canonical').map((link) => attribute(link, 'href'));
    const one = canonical.length === 1;
    const right = one && (leadsOn(root, path) ? there(canonical[0]) : decodeURI(canonical[0]) === url);
    report.check(`canonical address of ${path}`, right ? [] : [`is ${canonical.join(', ') || 'missing'}, not ${url}`]);
    const later = /\/page\/\d+\/index\.html$/.test(path);
    const inside = listed.map(decodeURI).includes(url);
    if (unlisted(root, path)) {
      report.check(`${path} not in the sitemap`, inside ? ['is in it'] : []);
    } else {
      report.check(`${path} in the sitemap`, later || inside ? [] : ['missing']);
    }
  }
}
