// What pages say in JSON-LD: a processor reads all of it, each type has what it needs, addresses are those of the site.
// node linked.mjs SITE [TYPE…]: with types that must be found, or "all" for those of the list below

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Report } from './report.mjs';
import { attribute, elements, files, home, leadsOn, read, text, within } from './site.mjs';

// What schema.org's context comes to, for terms that are used without types of their own.
const CONTEXT = { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type', url: { '@type': '@id' }, contentUrl: { '@type': '@id' } } };

// What search engines and ELI ask for at least.
const NEEDED = {
  BreadcrumbList: ['itemListElement'],
  Legislation: ['name', 'url', 'legislationLegalForce', 'legislationPassedBy', 'datePublished', 'publisher', 'encoding'],
  'eli:LegalResource': ['eli:in_force', 'eli:date_publication'],
  Report: ['name', 'url', 'datePublished', 'publisher', 'encoding'],
  NewsArticle: ['name', 'url', 'datePublished', 'publisher', 'encoding'],
  Dataset: ['name', 'description', 'url', 'creator', 'distribution'],
  WebSite: ['name', 'url', 'publisher'],
  GovernmentOrganization: ['name', 'url'],
};

// What every site says of itself.
const ALWAYS = ['WebSite', 'GovernmentOrganization'];

const [root, ...expected] = process.argv.slice(2);
const base = home(root);
const report = new Report();
const seen = new Map();
const links = [];
for (const path of files(root, '.html')) {
  await page(path);
}
report.check('addresses of the site are on it', links.filter(([, url]) => !there(url)).map(([path, url]) => `${path}: ${url}`));
for (const type of expected.includes('all') ? Object.keys(NEEDED) : [...ALWAYS, ...expected]) {
  report.atLeast(1, seen.get(type) ?? 0, `nodes of ${type}`);
}
report.end();

async function page(path) {
  const all = elements(read(root, path));
  const blocks = all.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json');
  if (leadsOn(root, path) || path === '404.html') {
    report.check(`${path} says nothing`, blocks.length === 0 ? [] : ['it has JSON-LD']);
    return;
  }
  if (blocks.length !== 1) {
    report.check(`${path} has one block`, [`it has ${blocks.length}`]);
    return;
  }
  let data;
  try {
    data = JSON.parse(text(blocks[0]));
    const quads = await jsonld.toRDF(data, { safe: true, documentLoader: context });
    report.check(`${path} is JSON-LD`, quads.length > 0 ? [] : ['it says nothing']);
  } catch (error) {
    report.check(`${path} is JSON-LD`, [`${error.message} ${JSON.stringify(error.details?.event ?? '')}`]);
    return;
  }
  const canonical = attribute(all.find((element) => attribute(element, 'rel') === 'canonical'), 'href');
  const problems = [];
  for (const node of data['@graph'] ?? []) {
    const types = [node['@type']].flat();
    types.forEach((type) => seen.set(type, (seen.get(type) ?? 0) + 1));
    const whole = node['@id'] === canonical || !node['@id']?.startsWith('http') || node['@id'].includes('#');
    types.forEach((type) => whole && (NEEDED[type] ?? []).filter((key) => node[key] === undefined).forEach((key) => problems.push(`${type} without ${key}`)));
    (node.itemListElement ?? []).forEach((item, i) => item.position === i + 1 && item.name && item.item ? 0 : problems.push(`crumb ${i + 1}`));
    [...(node.encoding ?? []), ...(node.distribution ?? [])].forEach((file) => links.push([path, file.contentUrl]));
    (node.itemListElement ?? []).forEach((item) => links.push([path, item.item]));
    if (node.url && types.some((type) => ['Legislation', 'Report', 'NewsArticle'].includes(type)) && node['@id'] === node.url) {
      links.push([path, node.url]);
    }
  }
  report.check(`${path} says what it must`, problems);
}

async function context(url) {
  if (/^https?:\/\/schema\.org\/?$/.test(url)) {
    return { contextUrl: null, documentUrl: url, document: CONTEXT };
  }
  throw new Error(`it wants ${url} from elsewhere`);
}

function there(url) {
  const path = within(base, url);
  return path !== undefined && existsSync(join(root, path));
}
