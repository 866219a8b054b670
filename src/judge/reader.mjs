// Reads a site over and over while it is published: each page whole, of one release, never missing.
// reader.mjs WWW [ADDRESS]   ends with a count on SIGTERM; what it has seen stands before it
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';

const [www, address] = process.argv.slice(2);
const PAGES = ['index.html', 'map/index.html', '404.html', 'news/index.html', 'news/page/2/index.html'];
for (let i = 1; i <= 60; i += 3) {
  PAGES.push(`news/${i}/index.html`);
}
const faults = new Map();
const seen = new Set();
const counts = { passes: 0, pages: 0, requests: 0, releases: 0, lists: 0 };
let last = 0;
let stop = false;
process.on('SIGTERM', () => { stop = true; });

function fault(what) {
  faults.set(what, (faults.get(what) ?? 0) + 1);
}

/** The number on a page, which says what release it is of. */
function number(text, where) {
  const found = /示例县第(\d+)版人民政府/.exec(text);
  if (!found || !text.trimEnd().endsWith('</html>')) {
    fault(`a page is not whole: ${where}`);
    return undefined;
  }
  return Number(found[1]);
}

function forward(n, where) {
  if (n !== undefined && n < last) {
    fault(`an older release after a newer one: ${n} after ${last}, ${where}`);
  }
  if (n !== undefined) {
    last = Math.max(last, n);
    seen.add(n);
  }
}

/** As a server reads that looks up the link for each page. */
function byPath() {
  for (const page of PAGES) {
    try {
      forward(number(readFileSync(`${www}/current/${page}`, 'utf8'), page), page);
      counts.pages += 1;
    } catch (e) {
      fault(`${page}: ${e.code}`);
    }
  }
}

/** One release, looked up once: all pages have its number, all files are as its list says. */
function whole() {
  let folder;
  try {
    folder = openSync(`${www}/current`, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch (e) {
    fault(`current: ${e.code}`);
    return;
  }
  try {
    const root = `/proc/self/fd/${folder}`;
    const numbers = new Set(PAGES.map((page) => number(readFileSync(`${root}/${page}`, 'utf8'), page)));
    if (numbers.size !== 1) {
      fault(`a mix of releases: ${[...numbers].join(', ')}`);
    }
    const list = JSON.parse(readFileSync(`${root}/manifest.json`, 'utf8'));
    for (const file of list.files) {
      const bytes = readFileSync(`${root}/${file.path}`);
      if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
        fault(`not as the list says: ${file.path}`);
      }
    }
    counts.lists += 1;
  } catch (e) {
    fault(`one release: ${e.message}`);
  } finally {
    closeSync(folder);
  }
}

const byRelease = new Map();

/** As readers read: each answer says what release it is of, and its page is of that release. */
async function overTheWeb() {
  for (const page of PAGES.filter((p) => p !== '404.html')) {
    const answer = await fetch(address + page.replace(/index\.html$/, ''));
    const text = await answer.text();
    counts.requests += 1;
    if (answer.status !== 200) {
      fault(`status ${answer.status} for ${page}`);
      continue;
    }
    const n = number(text, `${page} over the web`);
    const release = answer.headers.get('x-release');
    if (n !== undefined && (byRelease.get(release) ?? n) !== n) {
      fault(`release ${release} with pages of ${n} and ${byRelease.get(release)}`);
    }
    byRelease.set(release, n);
  }
}

while (!stop) {
  byPath();
  whole();
  if (address) {
    await overTheWeb();
  }
  // The publications that are read have to run, too.
  await new Promise((done) => { setTimeout(done, 5); });
  counts.passes += 1;
}
counts.releases = seen.size;
console.log(JSON.stringify(counts));
for (const [what, times] of faults) {
  console.log(`FAIL reader: ${what} (${times} times)`);
}
console.log(`${counts.passes} passed, ${faults.size} failed`);
process.exit(faults.size === 0 && counts.passes > 0 ? 0 : 1);
