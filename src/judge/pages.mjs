// Pages in a real browser under a strict policy: console, requests, width, axe-core, without JavaScript.
// node pages.mjs SITE [ADDRESS…]   the addresses, or else all pages, with axe-core on one page of each sort

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { Report } from './report.mjs';
import { address, files, leadsOn, read, serve } from './site.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HEIGHT = 900;
const DESKTOP = { width: 1280, height: HEIGHT };
const PHONE = { width: 390, height: HEIGHT };
const NARROW = { width: 320, height: HEIGHT };

/** Sorts of page that must be among the pages, and how to know one. */
const SORTS = {
  home: (path) => path === 'index.html',
  list: (path, html) => /<body class="list/.test(html),
  'second page of a list': (path) => /\/page\/2\/index\.html$/.test(path),
  'article with a table': (path, html) => /<body class="article/.test(html) && /<table/.test(html),
  'article with footnotes': (path, html) => /<body class="article/.test(html) && /footnote/.test(html),
  'article with an image': (path, html) => /<body class="article/.test(html) && /<main[^]*<img[^]*<\/main>/.test(html),
  'policy with a banner': (path, html) => /<body class="policy/.test(html) && /class="banner/.test(html),
  'policy without a banner': (path, html) => /<body class="policy/.test(html) && !/class="banner/.test(html),
  'policy with footnotes': (path, html) => /<body class="policy/.test(html) && /footnote/.test(html),
  'policy not yet in force': (path, html) => /<body class="policy/.test(html) && html.includes('尚未施行'),
  'withdrawn document': (path, html) => /<body class="withdrawn/.test(html),
  page: (path, html) => /<body class="page/.test(html),
  'annual report': (path) => /^annual-reports\/\d+\/index\.html$/.test(path),
  map: (path) => path === 'map/index.html',
  404: (path) => path === '404.html',
};

const [root, ...asked] = process.argv.slice(2);
const report = new Report();
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const server = await serve(root);
const browser = await chromium.launch({ executablePath: executable, args: FLAGS, headless: true });
report.note(`Chromium ${browser.version()}, axe-core ${axe.version}, playwright-core ${version('playwright-core')}`);

const every = files(root, '.html').map((path) => ({ path, url: server.url + encodeURI(address(path)) }));
const all = every.filter((page) => !leadsOn(root, page.path));
const pages = asked.length === 0 ? all : all.filter((page) => asked.includes(address(page.path)));
report.atLeast(Math.max(1, asked.length), pages.length, 'pages to look at');
const samples = asked.length === 0 ? sorts() : pages;

await load();
await accessible(DESKTOP);
await accessible(PHONE);
await withoutScript();
if (asked.length === 0) {
  await moved();
  await missing();
}
await browser.close();
server.close();
report.end();

function version(name) {
  return createRequire(import.meta.url)(`${name}/package.json`).version;
}

/** One page of each sort. */
function sorts() {
  const texts = new Map(all.map((page) => [page, read(root, page.path)]));
  const found = Object.entries(SORTS).map(([sort, is]) => {
    const page = all.find((candidate) => is(candidate.path, texts.get(candidate)));
    report.check(`there is a page of the sort: ${sort}`, page ? [] : ['the sample site has none']);
    return page;
  });
  return [...new Set(found.filter(Boolean))];
}

/** A page whose complaints are heard; nothing leaves this machine. */
async function open(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const heard = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      heard.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => heard.push(`script error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      heard.push(`status ${response.status()} for ${response.url()}`);
    }
  });
  await context.route('**', (route) => {
    if (route.request().url().startsWith(server.url + '/')) {
      return route.continue();
    }
    heard.push(`request to another host: ${route.request().url()}`);
    return route.abort();
  });
  return { page, heard, close: () => context.close() };
}

/** Every page: it loads in silence and fits in three widths. */
async function load() {
  const { page, heard, close } = await open({ viewport: DESKTOP });
  for (const { path, url } of pages) {
    heard.length = 0;
    await page.setViewportSize(DESKTOP);
    const answer = await page.goto(url, { waitUntil: 'load' });
    const status = answer.status() === 200 ? [] : [`status ${answer.status()}`];
    const policy = answer.headers()['content-security-policy'] ? [] : ['no policy was sent'];
    report.check(`${path} loads without a complaint`, [...status, ...policy, ...heard]);
    for (const viewport of [DESKTOP, PHONE, NARROW]) {
      await page.setViewportSize(viewport);
      report.check(`${path} fits in ${viewport.width} px`, await page.evaluate(overflow));
    }
  }
  await close();
}

/** Runs in the page: what makes it scroll sideways. */
function overflow() {
  const rootElement = document.documentElement;
  const problems = [];
  for (const element of [rootElement, document.body]) {
    if (['hidden', 'clip'].includes(getComputedStyle(element).overflowX)) {
      problems.push(`<${element.localName}> hides what is too wide`);
    }
  }
  if (rootElement.scrollWidth > rootElement.clientWidth) {
    problems.push(`${rootElement.scrollWidth} px wide`);
    const scrolls = (element) =>
      element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > rootElement.clientWidth + 1)
      .filter((element) => !scrolls(element.parentElement))
      .slice(0, 5)
      .forEach((element) => problems.push(`too wide: ${element.outerHTML.slice(0, 120)}`));
  }
  return problems;
}

/** axe-core on the samples; without the policy, to hear what a lenient server would let them ask for. */
async function accessible(viewport) {
  const { page, heard, close } = await open({ viewport, bypassCSP: true });
  for (const { path, url } of samples) {
    heard.length = 0;
    await page.goto(url, { waitUntil: 'load' });
    report.check(`${path} asks nobody else at ${viewport.width} px`, heard.filter((line) => line.includes('another host')));
    await page.evaluate(axe.source);
    const result = await page.evaluate(
      (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }),
      RULES,
    );
    const problems = result.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id} (${violation.impact}): ${node.target.join(' ')}: ${violation.help}`),
    );
    report.check(`axe-core on ${path} at ${viewport.width} px`, problems);
    report.atLeast(10, result.passes.length, `rules that axe-core applied to ${path} at ${viewport.width} px`);
    for (const open of result.incomplete) {
      report.note(`axe-core cannot tell on ${path} at ${viewport.width} px: ${open.id}, ${open.nodes.length} places`);
    }
  }
  await close();
}

/** The samples say the same without JavaScript. */
async function withoutScript() {
  const plain = await open({ viewport: PHONE, javaScriptEnabled: false });
  const scripted = await open({ viewport: PHONE });
  for (const { path, url } of samples) {
    plain.heard.length = 0;
    await plain.page.goto(url, { waitUntil: 'load' });
    await scripted.page.goto(url, { waitUntil: 'load' });
    // The policy library's script adds a form; what is listed stays.
    const library = (await plain.page.locator('[data-library]').count()) > 0;
    const compared = library ? 'main .entries' : 'main';
    if (library) {
      await scripted.page.waitForSelector('.filters, .ways a[href*="#"]', { state: 'attached', timeout: 10_000 });
    }
    const without = await plain.page.locator(compared).innerText();
    const problems = [...plain.heard];
    if (without.trim().length < 10) {
      problems.push('nothing to read');
    } else if (without !== (await scripted.page.locator(compared).innerText())) {
      problems.push('the text differs from that with JavaScript');
    }
    report.check(`${path} without JavaScript`, problems);
  }
  await plain.close();
  await scripted.close();
}

/** An old address leads to where the document is, also without JavaScript. */
async function moved() {
  const { page, close } = await open({ viewport: PHONE, javaScriptEnabled: false });
  const former = every.filter((candidate) => leadsOn(root, candidate.path));
  report.atLeast(1, former.length, 'old addresses');
  for (const { path, url } of former) {
    const [, to] = /<link rel="canonical" href="https?:\/\/[^/"]*([^"]*)">/.exec(read(root, path)) ?? [];
    await page.goto(url, { waitUntil: 'commit' });
    const there = await page.waitForURL(server.url + to, { timeout: 10_000 }).then(() => [], () => [page.url()]);
    report.check(`${path} leads to ${to}`, there);
  }
  await close();
}

/** A missing page deep down has its style and its links. */
async function missing() {
  const { page, heard, close } = await open({ viewport: PHONE });
  const answer = await page.goto(`${server.url}/no/such/page/`, { waitUntil: 'load' });
  const own = (line) => !/Failed to load resource.*404/.test(line);
  const status = answer.status() === 404 ? [] : [`status ${answer.status()}`];
  const styled = await page.evaluate(() => document.styleSheets.length > 0);
  report.check('a missing page deep down', [...status, ...heard.filter(own), ...(styled ? [] : ['no style'])]);
  await close();
}
