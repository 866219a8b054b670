// The preview in a real browser: edits, mistakes, storms, renames, branches, eight tabs, a server that comes back.
// node preview.mjs JAR CONTENT TEMPLATES WORK

import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { Report } from './report.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TODAY = '2026-01-15';
const PATIENCE = 20000;
const DOCUMENT = 'content/news/2021-07-22-flood.md';
const PAGE = '/news/2021-07-22-flood/';

const [jar, content, templates, work] = process.argv.slice(2).map((path) => resolve(path));
const report = new Report();
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
cpSync(content, join(work, 'content'), { recursive: true });
cpSync(templates, join(work, 'templates'), { recursive: true });

const at = (path) => join(work, path);
const read = (path) => readFileSync(at(path), 'utf8');
const write = (path, text) => writeFileSync(at(path), text);
const edit = (path, from, to) => {
  const text = read(path);
  if (!text.includes(from)) {
    throw new Error(`${path} has no ${from}`);
  }
  write(path, text.replace(from, to));
};
const append = (path, text) => appendFileSync(at(path), text);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts the preview; resolves when it says its address. */
function serve(port, ...more) {
  const options = ['serve', '--port', String(port), '--today', TODAY, ...more];
  const child = spawn('java', ['-jar', jar, ...options], { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stderr.on('data', (data) => (said.err += data));
  return new Promise((ready, failed) => {
    child.on('exit', (status) => failed(new Error(`the preview ended with status ${status}: ${said.err}`)));
    child.stdout.on('data', (data) => {
      said.out += data;
      const url = said.out.match(/http:\/\/[^/]+/);
      if (url) {
        ready({ child, said, url: url[0], stop: () => stop(child) });
      }
    });
  });
}

/** Ends it as Ctrl-C does; how long that took in ms. */
async function stop(child) {
  child.removeAllListeners('exit');
  const start = Date.now();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
  return Date.now() - start;
}

let server = await serve(0);
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath: executable, args: FLAGS, headless: true });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const heard = [];
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()));
page.on('pageerror', (error) => heard.push(String(error)));

/** A step of the judge; what is thrown in it is what is wrong. */
async function step(what, body) {
  heard.length = 0;
  try {
    await body();
    report.check(what, []);
  } catch (error) {
    report.check(what, [...String(error.message ?? error).split('\n').slice(0, 12), ...heard.slice(0, 5)]);
  }
}

function same(actual, expected, what) {
  if (actual !== expected) {
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}

const panel = (on = page) => on.locator('#gongkai-preview .panel');
const shows = (text, on = page) => on.locator('main', { hasText: text }).waitFor({ timeout: PATIENCE });
const open = (on = page) => panel(on).waitFor({ state: 'visible', timeout: PATIENCE });
const gone = (on = page) => panel(on).waitFor({ state: 'hidden', timeout: PATIENCE });
const ready = (on = page) => on.locator('#gongkai-preview .bar').waitFor({ timeout: PATIENCE });
const mark = (on = page) => on.evaluate(() => (window.unchanged = true));
const marked = (on = page) => on.evaluate(() => window.unchanged === true);

const original = read(DOCUMENT);
const head = original.split('---\n').slice(0, 2).join('---\n') + '---\n\n';

await step('a page loads without a complaint and has its bar', async () => {
  await page.goto(server.url + PAGE);
  await ready();
  same(heard.join('; '), '', 'complaints');
  const bar = await page.locator('#gongkai-preview .bar').innerText();
  for (const part of [DOCUMENT, 'index.json', '按日期查看', '手机宽度', '没有问题']) {
    same(bar.includes(part), true, `the bar says ${part}`);
  }
});

await step('an edit is shown, and the place in the page is kept', async () => {
  write(DOCUMENT, head + '一段。\n\n'.repeat(120));
  await shows('一段。');
  await ready();
  await page.evaluate(() => window.scrollTo(0, 1500));
  append(DOCUMENT, '改过的一句。\n');
  await shows('改过的一句。');
  await ready();
  await page.waitForFunction(() => Math.abs(window.scrollY - 1500) < 5, null, { timeout: PATIENCE });
});

await step('a page that does not change is not loaded again', async () => {
  await mark();
  append('content/news/2021-07-07-rural-roads.md', '\n另一篇。\n');
  const other = await context.newPage();
  await other.goto(server.url + '/news/2021-07-07-rural-roads/');
  await shows('另一篇。', other);
  await other.close();
  await sleep(500);
  same(await marked(), true, 'not loaded again');
});

await step('a mistake lays the list over the last good page; mended, it is gone', async () => {
  const good = read(DOCUMENT);
  write(DOCUMENT, good.replace('title:', 'titel:'));
  await open();
  const said = await panel().innerText();
  for (const part of [`${DOCUMENT} 第 2 行第 1 列`, '没有“titel”这个字段', 'key-unknown', '是不是 title？', '改错之前的网页']) {
    same(said.includes(part), true, `the list says ${part}: ${said}`);
  }
  same(await panel().locator('mark').first().innerText(), 'titel', 'what is marked');
  await shows('改过的一句。');
  await page.keyboard.press('Tab');
  await page.evaluate(axe.source);
  const judged = await page.evaluate((values) => window.axe.run('#gongkai-preview', { runOnly: { type: 'tag', values } }), RULES);
  same(judged.violations.map((v) => `${v.id}: ${v.nodes[0].html}`).join('; '), '', 'axe-core');
  await page.reload();
  await open();
  write(DOCUMENT, good);
  await gone();
  await page.locator('#gongkai-preview .problems', { hasText: '没有问题' }).waitFor({ timeout: PATIENCE });
});

await step('the list can be closed and opened with the keyboard', async () => {
  const good = read(DOCUMENT);
  write(DOCUMENT, good.replace('publishedOn: 2021', 'publishedOn: 3021-13'));
  await open();
  await page.locator('#gongkai-preview .close').focus();
  await page.keyboard.press('Escape');
  await gone();
  await page.locator('#gongkai-preview .problems').focus();
  await page.keyboard.press('Enter');
  await open();
  write(DOCUMENT, good);
  await gone();
});

await step('a warning is a badge that opens the list', async () => {
  append(DOCUMENT, '\n#### 跳级的标题\n');
  await page.locator('#gongkai-preview .problems', { hasText: '警告 1 个' }).waitFor({ timeout: PATIENCE });
  same(await panel().isVisible(), false, 'the list is closed');
  await page.locator('#gongkai-preview .problems').click();
  await open();
  same((await panel().innerText()).includes('heading-order'), true, 'it lists the warning');
  edit(DOCUMENT, '\n#### 跳级的标题\n', '');
  await gone();
});

await step('a style sheet is changed without loading the page', async () => {
  await ready();
  await mark();
  append('templates/assets/style.css', '\nh1 { letter-spacing: 7px }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('main h1')).letterSpacing === '7px', null, { timeout: PATIENCE });
  same(await marked(), true, 'not loaded again');
  await page.waitForFunction(() => document.querySelectorAll('link[rel~=stylesheet]').length === 1, null, { timeout: PATIENCE });
});

await step('a changed template is shown; a broken one with its place', async () => {
  const good = read('templates/article.ftlh');
  write('templates/article.ftlh', good.replace('<article class="paper">', '<article class="paper"><p>新模板</p>'));
  await shows('新模板');
  write('templates/article.ftlh', good.replace('<article class="paper">', '<article class="paper"><#nosuch>'));
  await open();
  same((await panel().innerText()).includes('templates/article.ftlh 第 6 行'), true, `the place: ${await panel().innerText()}`);
  await shows('新模板');
  write('templates/article.ftlh', good.replace('<article class="paper">', '<article class="paper">${nothing.there}'));
  await page.waitForFunction(() => document.querySelector('#gongkai-preview')?.shadowRoot.querySelector('.panel')?.innerText.includes('nothing'), null, { timeout: PATIENCE });
  same((await panel().innerText()).includes('templates/article.ftlh 第 6 行'), true, `the place: ${await panel().innerText()}`);
  await shows('新模板');
  write('templates/article.ftlh', good);
  await gone();
  await page.locator('main', { hasNotText: '新模板' }).waitFor({ timeout: PATIENCE });
});

await step('a new document, a moved one, one that is written by renaming, a deleted one', async () => {
  await page.goto(server.url + '/news/brand-new/');
  await shows('页面不存在');
  write('content/news/brand-new.md', '---\ntitle: 全新\npublishedOn: 2026-01-02\n---\n\n刚写的。\n');
  await shows('刚写的。');
  write('content/news/.brand-new.md.swp', '---\ntitle: 全新\npublishedOn: 2026-01-02\n---\n\n改名写入。\n');
  renameSync(at('content/news/.brand-new.md.swp'), at('content/news/brand-new.md'));
  await shows('改名写入。');
  mkdirSync(at('content/news/deep/deeper'), { recursive: true });
  renameSync(at('content/news/brand-new.md'), at('content/news/deep/deeper/moved.md'));
  await shows('页面不存在');
  await page.goto(server.url + '/news/deep/deeper/moved/');
  await shows('改名写入。');
  append('content/news/deep/deeper/moved.md', '\n深处。\n');
  await shows('深处。');
  renameSync(at('content/news/deep'), at('content/news/shallow'));
  await shows('页面不存在');
  await page.goto(server.url + '/news/shallow/deeper/moved/');
  append('content/news/shallow/deeper/moved.md', '\n搬了家。\n');
  await shows('搬了家。');
  rmSync(at('content/news/shallow'), { recursive: true });
  await shows('页面不存在');
});

await step('a storm of edits ends with the last one', async () => {
  await page.goto(server.url + PAGE);
  for (let i = 0; i < 300; i++) {
    write(DOCUMENT, `${head}第${i}次。\n`);
    if (i % 10 === 0) {
      await sleep(5);
    }
  }
  await shows('第299次。');
});

await step('another branch', async () => {
  const git = (...args) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: work, stdio: 'pipe' });
  git('init', '-q', '-b', 'one');
  git('add', 'content', 'templates');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'two');
  write(DOCUMENT, `${head}第二个分支。\n`);
  mkdirSync(at('content/news/branch'));
  write('content/news/branch/only.md', '---\ntitle: 只在这个分支\npublishedOn: 2026-01-02\n---\n\n只在这里。\n');
  edit('content/site.yaml', 'name: 周口市人民政府\n', 'name: 另一个市人民政府\n');
  git('add', 'content');
  git('commit', '-qm', 'two');
  await shows('第二个分支。');
  git('checkout', '-q', 'one');
  await shows('第299次。');
  git('checkout', '-q', 'two');
  await shows('第二个分支。');
  same((await page.title()).includes('另一个市'), true, 'the title');
  git('checkout', '-q', 'one');
  await shows('第299次。');
});

await step('site.yaml: another name, a mistake, English', async () => {
  const good = read('content/site.yaml');
  write('content/site.yaml', good.replace('name: 周口市人民政府\n', 'name: 改名市人民政府\n'));
  await page.waitForFunction(() => document.title.includes('改名市'), null, { timeout: PATIENCE });
  write('content/site.yaml', good.replace('columns:', 'colums:'));
  await open();
  write('content/site.yaml', good.replace('language: zh', 'language: en'));
  await gone();
  await page.locator('#gongkai-preview .bar', { hasText: 'No problems' }).waitFor({ timeout: PATIENCE });
  write('content/site.yaml', good);
  await page.locator('#gongkai-preview .bar', { hasText: '没有问题' }).waitFor({ timeout: PATIENCE });
});

await step('the content folder goes and comes back; so do the templates; site/ is of no interest', async () => {
  renameSync(at('content'), at('away'));
  await open();
  same((await panel().innerText()).includes('site-missing'), true, 'what is wrong');
  await shows('第299次。');
  renameSync(at('away'), at('content'));
  await gone();
  append(DOCUMENT, '\n回来了。\n');
  await shows('回来了。');
  rmSync(at('templates'), { recursive: true });
  await page.waitForFunction(() => getComputedStyle(document.querySelector('main h1')).letterSpacing !== '7px', null, { timeout: PATIENCE });
  cpSync(templates, at('templates'), { recursive: true });
  append('templates/assets/style.css', '\nh1 { letter-spacing: 5px }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('main h1')).letterSpacing === '5px', null, { timeout: PATIENCE });
  execFileSync('java', ['-jar', jar, 'build', '--today', TODAY], { cwd: work, stdio: 'pipe' });
  rmSync(at('site'), { recursive: true });
  append(DOCUMENT, '\n还在。\n');
  await shows('还在。');
});

await step('drafts are shown and marked; another day can be chosen, and says so', async () => {
  write('content/news/draft.md', '---\ntitle: 草稿一篇\npublishedOn: 2026-01-03\ndraft: true\n---\n\n未定稿。\n');
  await page.goto(server.url + '/news/draft/');
  await shows('草稿，尚未发布');
  write('content/news/later.md', '---\ntitle: 以后\npublishedOn: 2026-02-01\n---\n\n以后。\n');
  await page.goto(server.url + '/news/later/');
  await shows('尚未发布，定于');
  await ready();
  await page.locator('#gongkai-preview #as-of').fill('2026-02-02');
  await page.locator('#gongkai-preview .as-of', { hasText: '2026-02-02' }).waitFor({ timeout: PATIENCE });
  await page.locator('main', { hasNotText: '尚未发布，定于' }).waitFor({ timeout: PATIENCE });
  append('content/news/later.md', '\n改了以后。\n');
  await shows('改了以后。');
  await ready();
  await page.locator('#gongkai-preview button', { hasText: '回到今天' }).click();
  await shows('尚未发布，定于');
});

await step('the phone width shows the page in 390 px, without a bar of its own', async () => {
  await ready();
  await page.locator('#gongkai-preview button', { hasText: '手机宽度' }).click();
  const frame = page.frameLocator('#gongkai-preview iframe');
  await frame.locator('main', { hasText: '改了以后。' }).waitFor({ timeout: PATIENCE });
  same(await frame.locator('#gongkai-preview').count(), 0, 'bars in the frame');
  same(await frame.locator('html').evaluate((element) => element.clientWidth <= 390), true, 'its width');
  append('content/news/later.md', '\n手机里也有。\n');
  await shows('手机里也有。');
});

await step('eight tabs follow, over one stream', async () => {
  const tabs = [];
  for (let i = 0; i < 8; i++) {
    const tab = await context.newPage();
    await tab.goto(server.url + PAGE);
    tabs.push(tab);
  }
  await Promise.all(tabs.map((tab) => ready(tab)));
  append(DOCUMENT, '\n八个都有。\n');
  await Promise.all(tabs.map((tab) => shows('八个都有。', tab)));
  await Promise.all(tabs.map((tab) => tab.close()));
});

await step('figures are marked, with what they say of themselves', async () => {
  const good = read('templates/article.ftlh');
  write('templates/article.ftlh', good.replace('<article class="paper">', '<article class="paper"><p><a href="/map/" title="新收 + 结转"><data value="61">61</data></a>件</p>'));
  await page.goto(server.url + PAGE);
  await page.locator('main data').waitFor({ timeout: PATIENCE });
  await ready();
  await page.locator('#gongkai-preview button', { hasText: '标出数字' }).click();
  same((await page.locator('#gongkai-preview .notes').innerText()).trim(), '61 = 61 新收 + 结转', 'the list');
  same(heard.join('; '), '', 'complaints');
  write('templates/article.ftlh', good);
  await page.locator('main data').waitFor({ state: 'detached', timeout: PATIENCE });
  await ready();
  same(await page.locator('#gongkai-preview button', { hasText: '标出数字' }).isVisible(), false, 'without figures there is no button');
});

await step('a browser without shared workers follows, too', async () => {
  const plain = await browser.newContext();
  await plain.addInitScript(() => delete window.SharedWorker);
  const tab = await plain.newPage();
  await tab.goto(server.url + PAGE);
  await ready(tab);
  append(DOCUMENT, '\n没有共享的线程。\n');
  await shows('没有共享的线程。', tab);
  await plain.close();
});

await step('Ctrl-C ends it in order; the page says so, and follows when it is back', async () => {
  await page.goto(server.url + PAGE);
  await ready();
  const port = new URL(server.url).port;
  const took = await server.stop();
  same(took < 4000, true, `${took} ms`);
  same(server.said.err, '', 'standard error');
  await page.locator('#gongkai-preview .lost').waitFor({ state: 'visible', timeout: PATIENCE });
  append(DOCUMENT, '\n重开以后。\n');
  server = await serve(port);
  await shows('重开以后。');
});

await step('a site that cannot be shown yet says why, and appears when it is mended', async () => {
  await server.stop();
  const good = read('content/site.yaml');
  write('content/site.yaml', good.replace('columns:', 'colums:'));
  server = await serve(new URL(server.url).port);
  await page.goto(server.url + PAGE);
  await open();
  same((await page.locator('h1').innerText()), '网站暂时无法显示', 'the page');
  write('content/site.yaml', good);
  await shows('重开以后。');
  await gone();
});

await browser.close();
await server.stop();
report.end();
