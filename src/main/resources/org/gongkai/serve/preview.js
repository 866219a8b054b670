// Keeps a page of the preview up to date and lays a bar and a list of problems over it. Only in the preview.
'use strict';

(() => {
  const own = '/.gongkai/';
  const script = document.currentScript;
  const shown = { ...script.dataset };
  const framed = window.top !== window;
  const scrollKey = 'gongkai-scroll';
  const foldedKey = 'gongkai-folded';
  let texts = {};
  let state = {};
  let listed = '';
  let dismissed = '';
  let view = null;

  const text = (key, ...args) => (texts[key] ?? '').replace(/\{(\d)\}/g, (all, i) => args[i] ?? all);

  async function json(name) {
    const answer = await fetch(own + name, { cache: 'no-store', credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(`${answer.status} for ${name}`);
    }
    return answer.json();
  }

  // ---- following changes

  let checking = false;
  let again = false;

  /** Asks what the page's address shows by now; one question at a time, the last one counts. */
  async function check() {
    if (checking) {
      again = true;
      return;
    }
    checking = true;
    try {
      do {
        again = false;
        follow(await json('state?path=' + encodeURIComponent(location.pathname)));
      } while (again);
    } catch {
      // The server has gone, or comes back: the stream says when.
    } finally {
      checking = false;
    }
  }

  function follow(now) {
    const before = state;
    state = now;
    if ('page' in now && (now.page !== shown.page || now.assets !== shown.assets)) {
      if (now.page !== '' || shown.page !== '') {
        reload();
        return;
      }
    }
    if ('styles' in now && now.styles !== shown.styles) {
      swapStyles(now);
    }
    if (!framed) {
      bar(before.lang !== now.lang).catch(() => {});
    }
  }

  function reload() {
    sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, window.scrollX, window.scrollY]));
    location.reload();
  }

  function restoreScroll() {
    const kept = JSON.parse(sessionStorage.getItem(scrollKey) ?? '[]');
    sessionStorage.removeItem(scrollKey);
    if (kept[0] === location.pathname) {
      window.scrollTo({ left: kept[1], top: kept[2], behavior: 'instant' });
    }
  }

  /** Puts newer style sheets in the place of the old ones, each when it has come. */
  function swapStyles(now) {
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const url = new URL(link.href);
      if (url.origin === location.origin) {
        const newer = link.cloneNode();
        url.search = '?' + now.version;
        newer.href = url.href;
        newer.onload = newer.onerror = () => link.remove();
        link.after(newer);
      }
    }
    Object.assign(shown, { styles: now.styles, version: now.version });
  }

  /** One stream for all tabs; where there are no shared workers, one for the tab that is looked at. */
  function listen() {
    if ('SharedWorker' in window) {
      const { port } = new SharedWorker(own + 'worker.js', { name: 'gongkai-preview' });
      port.onmessage = ({ data }) => heard(data.connected);
      window.addEventListener('pagehide', () => port.postMessage('bye'));
      window.addEventListener('pageshow', (event) => event.persisted && location.reload());
      return;
    }
    let source = null;
    const turn = () => {
      source?.close();
      source = document.visibilityState === 'visible' ? new EventSource(own + 'events') : null;
      if (source) {
        source.onmessage = () => heard(true);
        source.onerror = () => heard(false);
      }
    };
    document.addEventListener('visibilitychange', turn);
    turn();
  }

  function heard(connected) {
    view?.connection(connected);
    if (connected) {
      check();
    }
  }

  // ---- the bar and the list

  async function bar(newLanguage) {
    if (!view || newLanguage) {
      texts = await json('texts');
      view?.remove();
      view = makeView();
    }
    view.update();
    const wrong = state.errors > 0 || state.trouble;
    const key = `${state.number}-${state.errors}-${state.warnings}-${state.unfinished}-${state.lang}`;
    if (key !== listed) {
      listed = key;
      const all = state.errors + state.warnings + state.unfinished > 0 || state.trouble ? await json('problems') : { problems: [] };
      const what = JSON.stringify(all);
      view.list(all);
      if (!wrong) {
        if (dismissed !== '' || view.isForErrors()) {
          view.close();
          view.say(text('mended'));
        }
        dismissed = '';
      } else if (what !== dismissed) {
        dismissed = what;
        view.open();
      }
    }
  }

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) {
        element.addEventListener(name.slice(2), value);
      } else if (value !== null) {
        element.setAttribute(name, value);
      }
    }
    element.append(...children);
    return element;
  }

  function makeView() {
    const host = make('div', { id: 'gongkai-preview', lang: texts.lang });
    const root = host.attachShadow({ mode: 'open' });
    const live = make('p', { class: 'hidden', role: 'status' });
    const source = make('span', { class: 'source' });
    const data = make('span', { class: 'data' });
    const date = make('input', { type: 'date', id: 'as-of', onchange: () => asOf(date.value) });
    const today = make('button', { type: 'button', onclick: () => asOf('') }, text('today'));
    const phone = make('button', { type: 'button', 'aria-pressed': 'false', onclick: togglePhone }, text('phone'));
    const figures = make(
      'button',
      { type: 'button', 'aria-pressed': 'false', hidden: '', onclick: toggleFigures },
      text('figures'),
    );
    const problems = make('button', { type: 'button', class: 'problems', 'aria-expanded': 'false', onclick: toggle });
    const fold = make('button', { type: 'button', class: 'fold', 'aria-label': text('collapse'), onclick: () => folded(true) }, '▾');
    const unfold = make('button', { type: 'button', class: 'unfold', 'aria-label': text('expand'), onclick: () => folded(false) });
    const warning = make('p', { class: 'as-of', hidden: '' });
    const connection = make('p', { class: 'lost', role: 'status', hidden: '' }, text('disconnected'));
    const title = make('h2', { id: 'title', tabindex: '-1' });
    const explanation = make('p', { class: 'explanation' }, text('stale'));
    const items = make('ol', {});
    const close = make('button', { type: 'button', class: 'close', onclick: shut }, text('close'));
    const panel = make(
      'section',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: '' },
      make('div', { class: 'head' }, title, close),
      explanation,
      items,
    );
    const tools = make(
      'div',
      { class: 'bar', role: 'region', 'aria-label': text('bar') },
      problems,
      make('span', { class: 'group' }, make('span', { class: 'label' }, text('source')), source),
      make('span', { class: 'group' }, make('span', { class: 'label' }, text('data')), data),
      make('span', { class: 'group' }, make('label', { class: 'label', for: 'as-of' }, text('as-of')), date, today),
      phone,
      figures,
      fold,
    );
    const foot = make('div', { class: 'foot' }, warning, connection, tools, unfold);
    let errors = false;
    let frame = null;

    root.append(make('link', { rel: 'stylesheet', href: own + 'preview.css' }), live, panel, foot);
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !panel.hidden) {
        shut();
      }
    });
    document.body.append(host);
    new ResizeObserver(() => {
      // The end of the page can be scrolled to above the bar.
      document.documentElement.style.setProperty('scroll-padding-bottom', foot.offsetHeight + 'px');
      document.body.style.setProperty('padding-bottom', foot.offsetHeight + 'px');
    }).observe(foot);

    function asOf(day) {
      const age = day === '' ? 'max-age=0' : 'max-age=86400';
      document.cookie = `gongkai-as-of=${day}; path=/; SameSite=Strict; ${age}`;
      reload();
    }

    function folded(yes) {
      localStorage.setItem(foldedKey, yes ? 'yes' : 'no');
      tools.hidden = yes;
      unfold.hidden = !yes;
      (yes ? unfold : fold).focus({ preventScroll: true });
    }

    function toggle() {
      if (panel.hidden) {
        open();
        title.focus();
      } else {
        shut();
      }
    }

    function open() {
      panel.hidden = false;
      problems.setAttribute('aria-expanded', 'true');
      say(title.textContent);
    }

    function shut() {
      const inside = panel.contains(root.activeElement);
      panel.hidden = true;
      problems.setAttribute('aria-expanded', 'false');
      if (inside) {
        (tools.hidden ? unfold : problems).focus();
      }
    }

    function say(words) {
      live.textContent = words;
    }

    function togglePhone() {
      const on = frame === null;
      phone.setAttribute('aria-pressed', String(on));
      if (on) {
        frame = make('div', { class: 'phone' }, make('iframe', { src: location.href, title: text('phone-frame') }));
        root.insertBefore(frame, panel);
      } else {
        frame.remove();
        frame = null;
      }
    }

    function toggleFigures() {
      const on = figures.getAttribute('aria-pressed') !== 'true';
      figures.setAttribute('aria-pressed', String(on));
      for (const figure of document.querySelectorAll('data[value]')) {
        for (const [name, value] of [['outline', '2px solid #b45f06'], ['background', '#fff3d6']]) {
          if (on) {
            figure.style.setProperty(name, value);
          } else {
            figure.style.removeProperty(name);
          }
        }
      }
      root.querySelector('.notes')?.remove();
      if (on) {
        root.insertBefore(figureNotes(), panel);
      }
    }

    /** What the marked figures say of themselves: their value, and the title or the link to their origin. */
    function figureNotes() {
      const rows = [...document.querySelectorAll('data[value]')].map((figure) => {
        const link = figure.closest('a') ?? figure.querySelector('a');
        const said = figure.title || link?.title || '';
        const origin = link ? [' ', make('a', { href: link.href }, said || link.getAttribute('href'))] : [];
        return make('li', {}, `${figure.textContent.trim()} = ${figure.value}`, ...(link ? origin : [' ', said || text('figures-none')]));
      });
      return make('section', { class: 'notes', 'aria-label': text('figures') }, make('ul', {}, ...rows));
    }

    function update() {
      warning.hidden = state.asOf === '';
      warning.textContent = text('as-of-set', state.asOf);
      date.value = state.asOf || state.today;
      today.hidden = state.asOf === '';
      source.replaceChildren(...(state.source ? [make('code', {}, state.source), copyButton(state.source)] : [text('generated')]));
      data.replaceChildren(...(state.data ?? []).map((file) => make('a', { href: file.url }, file.name)));
      data.parentElement.hidden = (state.data ?? []).length === 0;
      figures.hidden = document.querySelector('data[value]') === null;
      errors = state.errors > 0 || state.trouble;
      const counts = [
        ...(state.errors > 0 ? [text('errors', state.errors)] : []),
        ...(state.warnings > 0 ? [text('warnings', state.warnings)] : []),
        ...(state.unfinished > 0 ? [text('unfinished', state.unfinished)] : []),
      ];
      problems.textContent = counts.join(' ') || text(state.trouble ? 'problems' : 'no-problems');
      problems.disabled = counts.length === 0 && !state.trouble;
      const level = errors ? 'error' : counts.length > 0 ? 'warning' : 'fine';
      problems.dataset.level = level;
      unfold.dataset.level = level;
      unfold.textContent = counts.join(' ') || '▴';
      title.textContent = text(errors ? 'problems-title' : 'warnings-title');
      explanation.hidden = !errors || !state.stale || state.today === '';
      if (counts.length === 0 && !state.trouble) {
        shut();
      }
    }

    function copyButton(name) {
      const button = make('button', { type: 'button', class: 'copy', 'aria-label': `${text('copy')} ${name}`, title: text('copy') }, text('copy-short'));
      button.addEventListener('click', async () => {
        await navigator.clipboard?.writeText(name);
        say(text('copied'));
      });
      return button;
    }

    function list(all) {
      const trouble = all.trouble ? [make('li', { class: 'error' }, make('p', { class: 'message' }, all.trouble))] : [];
      const more = all.more > 0 ? [make('li', { class: 'more' }, text('more', all.more))] : [];
      items.replaceChildren(...trouble, ...all.problems.map(problem), ...more);
    }

    function problem(p) {
      const { before, marked, after } = p.excerpt;
      const line = before + marked + after === '' ? [] : [make('pre', {}, before, make('mark', {}, marked || ' '), after)];
      return make(
        'li',
        { class: p.severity },
        make('p', { class: 'message' }, make('span', { class: 'severity' }, text('severity-' + p.severity)), ' ', p.message, ' ', make('code', { class: 'code' }, p.code)),
        make('p', { class: 'place' }, text('line', p.path, p.line, p.column), copyButton(`${p.path}:${p.line}:${p.column}`)),
        ...line,
        ...(p.hint ? [make('p', { class: 'hint' }, p.hint)] : []),
        ...p.notes.map((note) => make('p', { class: 'note' }, `${text('line', note.path, note.line, note.column)} ${note.message}`)),
      );
    }

    tools.hidden = localStorage.getItem(foldedKey) === 'yes';
    unfold.hidden = !tools.hidden;
    return {
      update,
      list,
      open,
      close: shut,
      say,
      remove: () => host.remove(),
      isForErrors: () => !panel.hidden && errors,
      connection: (yes) => {
        connection.hidden = yes;
      },
    };
  }

  restoreScroll();
  listen();
})();
