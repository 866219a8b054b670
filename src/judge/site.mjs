// A generated site: its files, its pages, and a plain static server for it.

import { createServer } from 'node:http';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { parse } from 'parse5';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** The files of a folder with an ending, as paths with slashes, sorted. */
export function files(root, ending = '') {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

/** The address of a page's file on the site, not encoded. */
export function address(path) {
  return '/' + path.replace(/(^|\/)index\.html$/, '$1');
}

/** The address of the home page, below which the whole site stands, as no theme can say it otherwise. */
export function home(root) {
  return JSON.parse(read(root, 'openapi.json')).servers[0].url + '/';
}

/** The file that an address of the site leads to, as a path, there or not; undefined for addresses elsewhere. */
export function within(home, url) {
  const address = new URL(url, home);
  if (!address.href.startsWith(home)) {
    return undefined;
  }
  const path = decodeURI(address.pathname.slice(new URL(home).pathname.length));
  return path === '' || path.endsWith('/') ? path + 'index.html' : path;
}

/** The files that documents brought along, which the program only takes over. */
export function attached(root) {
  const base = home(root);
  return new Set(files(root, 'index.json').flatMap((path) => attachments(root, path)).map(({ url }) => within(base, url)));
}

/** A file that is no JSON names none: that it is none is a matter of its own. */
function attachments(root, path) {
  try {
    return JSON.parse(read(root, path)).attachments ?? [];
  } catch {
    return [];
  }
}

/** Whether a page stands where a document once was, and only leads on. */
export function leadsOn(root, path) {
  return /<meta http-equiv="refresh"/i.test(read(root, path));
}

/** Whether a page asks search engines to stay away: what leads on, or tells what was withdrawn. */
export function unlisted(root, path) {
  return /<meta name="robots" content="noindex">/.test(read(root, path));
}

/** All elements of an HTML document, in order. */
export function elements(html) {
  const found = [];
  const walk = (node) => {
    if (node.tagName) {
      found.push(node);
    }
    (node.content ?? node).childNodes?.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  return found;
}

export function attribute(element, name) {
  return element?.attrs.find((a) => a.name === name)?.value;
}

export function text(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(text).join('');
}

/** Serves a folder as a plain web server does, with a strict policy; its address without a slash at the end. */
export async function serve(root) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = join(root, path);
    let status = 200;
    try {
      if (path.split('/').some((part) => part.startsWith('.'))) {
        throw new Error('hidden');
      }
      if (statSync(file).isDirectory()) {
        if (!path.endsWith('/')) {
          response.writeHead(301, { location: encodeURI(path + '/') }).end();
          return;
        }
        file = join(file, 'index.html');
      }
      statSync(file);
    } catch {
      status = 404;
      file = join(root, '404.html');
    }
    let body = '';
    try {
      body = readFileSync(file);
    } catch {
      status = 404;
    }
    response.writeHead(status, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'",
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
