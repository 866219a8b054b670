// The HTML of every page and every style sheet: Nu Html Checker, and no inline style or script.
// node html.mjs SITE

import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import vnu from 'vnu-jar';
import { Report } from './report.mjs';
import { attribute, elements, files, leadsOn, read, text } from './site.mjs';

/** Messages that are no fault of the site, each with the reason. */
const ALLOWED = [
  {
    message: /^Trailing slash on void elements has no effect/,
    reason: 'the published CommonMark examples close images, rules and line breaks so',
  },
];

const root = process.argv[2];
const report = new Report();
const pages = files(root, '.html');
const sheets = files(root, '.css');
const images = files(root, '.svg');
report.atLeast(1, pages.length, 'HTML files');

nu([], pages, 'HTML');
nu(['--css'], sheets, 'CSS');
nu(['--svg'], images, 'SVG');
pages.forEach(inline);
titles();
report.end();

/** One message of the checker a check; what it is silent about has passed. */
function nu(options, paths, what) {
  if (paths.length === 0) {
    return;
  }
  const jar = typeof vnu === 'string' ? vnu : fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
  const run = spawnSync(
    'java',
    ['-Xss2m', '-jar', jar, ...options, '--format', 'json', '--stdout', ...paths.map((path) => join(root, path))],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  let messages;
  try {
    messages = JSON.parse(run.stdout).messages;
  } catch {
    report.check(`Nu Html Checker runs on ${what}`, [`exit ${run.status}: ${(run.stderr || run.stdout).slice(0, 500)}`]);
    return;
  }
  const kinds = { error: 0, warning: 0, info: 0 };
  const wrong = new Map(paths.map((path) => [path, []]));
  for (const message of messages) {
    const kind = message.type === 'info' ? (message.subType === 'warning' ? 'warning' : 'info') : 'error';
    kinds[kind]++;
    const excuse = ALLOWED.find((allowed) => allowed.message.test(message.message));
    if (excuse && kind !== 'error') {
      report.note(`allowed, as ${excuse.reason}: ${message.message}`);
      continue;
    }
    const path = relative(root, fileURLToPath(new URL(message.url, 'file:')));
    const at = `${path}:${message.lastLine ?? 1}:${message.firstColumn ?? message.lastColumn ?? 1}`;
    wrong.set(path, [...(wrong.get(path) ?? []), `${at}: ${kind}: ${message.message}`]);
  }
  wrong.forEach((problems, path) => report.check(`${what} of ${path}`, problems));
  report.note(`${what}: ${paths.length} files, ${kinds.error} errors, ${kinds.warning} warnings, ${kinds.info} infos`);
}

/** A page under default-src 'self' may hold no style and no script of its own. */
function inline(path) {
  const problems = [];
  for (const element of elements(read(root, path))) {
    const say = (what) => problems.push(`${path}:${element.sourceCodeLocation?.startLine ?? 1}: ${what}`);
    element.attrs
      .filter((a) => a.name === 'style' || a.name.startsWith('on'))
      .forEach((a) => say(`inline ${a.name} on <${element.tagName}>`));
    element.attrs
      .filter((a) => ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(a.name))
      .filter((a) => /^[\s\0-\x1f]*(javascript|vbscript|data):/i.test(a.value))
      .forEach((a) => say(`active address in ${a.name}`));
    if (element.tagName === 'style') {
      say('<style>');
    }
    const data = /json$/.test(attribute(element, 'type') ?? '');
    if (element.tagName === 'script' && !attribute(element, 'src') && !data) {
      say('inline <script>');
    }
  }
  report.check(`${path} has no inline style or script`, problems);
}

/** Each page says its language and has one title and one h1; no two pages have the same title. */
function titles() {
  const seen = new Map();
  for (const path of pages) {
    const all = elements(read(root, path));
    const one = (name) => all.filter((element) => element.tagName === name);
    const title = one('title')
      .filter((element) => element.parentNode.tagName === 'head')
      .map((element) => text(element).trim())[0];
    const problems = [];
    if (!attribute(one('html')[0], 'lang')) {
      problems.push('no language');
    }
    if (!title) {
      problems.push('no title');
    }
    if (one('h1').length !== 1) {
      problems.push(`${one('h1').length} h1`);
    }
    // Several old addresses may lead to one document.
    if (seen.has(title) && !leadsOn(root, path)) {
      problems.push(`the title “${title}” is also that of ${seen.get(title)}`);
    }
    seen.set(title, path);
    report.check(`title of ${path}`, problems);
  }
}
