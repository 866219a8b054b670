// Every internal link, asset and fragment of the served site (linkinator; fragments once more, for it forgets those of
// pages it has been to), and pages nothing leads to.
// node links.mjs SITE

import { LinkChecker } from 'linkinator';
import { Report } from './report.mjs';
import { address, attribute, elements, files, read, serve, unlisted } from './site.mjs';

const root = process.argv[2];
const report = new Report();
const server = await serve(root);
const pages = files(root, '.html');
report.atLeast(1, pages.length, 'HTML files');

const result = await new LinkChecker().check({
  path: [`${server.url}/`, `${server.url}/404.html`],
  recurse: true,
  checkFragments: true,
  checkCss: true,
  redirects: 'error',
  concurrency: 8,
  timeout: 20_000,
  linksToSkip: async (link) => !link.startsWith(server.url + '/'),
});

const short = (url) => decodeURI(url ?? '').replace(server.url, '');
let internal = 0;
for (const link of result.links.filter((link) => link.state !== 'SKIPPED')) {
  internal++;
  const why = link.failureDetails?.map((detail) => detail.message ?? detail.statusText ?? detail.status).join('; ');
  const problems = link.state === 'OK' ? [] : [`${link.status || ''} ${why || ''} on ${short(link.parent)}`.trim()];
  report.check(`link to ${short(link.url)}`, problems);
}
const skipped = result.links.filter((link) => link.state === 'SKIPPED');
report.atLeast(pages.length, internal, 'links followed');
report.note(`${internal} internal links; ${skipped.length} addresses of other hosts were not asked`);

// Each place in a page that a link names.
const ids = new Map(
  pages.map((page) => [address(page), new Set(elements(read(root, page)).map((element) => attribute(element, 'id')))]),
);
for (const page of pages) {
  const missing = new Set();
  for (const element of elements(read(root, page))) {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href?.includes('#') && !/^[a-z]+:/i.test(href)) {
      const to = new URL(href, server.url + address(page));
      const known = ids.get(decodeURI(to.pathname));
      const id = decodeURIComponent(to.hash.slice(1));
      if (known && id !== '' && !known.has(id)) {
        missing.add(`link to ${decodeURI(to.pathname)}#${id}`);
      }
    }
  }
  report.check(`places that ${page} links to`, [...missing]);
}

// What a reader cannot come to by links is lost to most of them.
const reached = new Set(result.links.map((link) => decodeURI(link.url).replace(/[#?].*/, '')));
// What was moved or withdrawn is come to by links from elsewhere.
const listed = pages.filter((page) => !unlisted(root, page));
const twins = pages.filter((page) => unlisted(root, page)).map((page) => page.replace(/html$/, 'json'));
const data = [...files(root, '.csv'), ...files(root, '.json')].filter((path) => !twins.includes(path));
for (const path of [...listed, ...data]) {
  const found = reached.has(server.url + address(path)) || reached.has(server.url + '/' + path);
  report.check(`${path} can be reached`, found ? [] : ['no page links to it']);
}

// A missing page: the status says so, and what it shows works at any depth.
for (const missing of ['/missing', '/missing/', '/news/deep/er/missing.html', '/%E4%B8%8D%E5%AD%98%E5%9C%A8/']) {
  const answer = await fetch(server.url + missing);
  const same = answer.status === 404 && (await answer.text()) === read(root, '404.html');
  report.check(`404 page at ${missing}`, same ? [] : [`status ${answer.status}, or not 404.html`]);
}
const inside = await new LinkChecker().check({
  path: `${server.url}/404.html`,
  linksToSkip: async (link) => !link.startsWith(server.url + '/'),
});
report.atLeast(3, inside.links.filter((link) => link.state === 'OK').length, 'links of the 404 page');
const relative = [...read(root, '404.html').matchAll(/\b(?:href|src)="([^"]*)"/g)]
  .map((match) => match[1])
  .filter((url) => !/^(\/|#|[a-z]+:)/.test(url));
report.check('404 page has no relative address', relative);
server.close();
report.end();
