// The policy library: choose by several facets at once, search and sort. Without this script the
// links of the page choose by one facet at a time. What is chosen stands in the address behind #;
// others may lead here with ?q=words, too.
(() => {
  'use strict';
  const root = document.querySelector('[data-library]');
  if (!root || typeof fetch !== 'function' || typeof URLSearchParams !== 'function') {
    return;
  }
  const SIZE = 20;
  const FACETS = ['category', 'status', 'subject', 'issuer', 'year', 'genre'];
  const SORTS = {
    published: ['发布日期，新的在前', (a, b) => order(b.p, a.p)],
    oldest: ['发布日期，旧的在前', (a, b) => order(a.p, b.p)],
    written: ['成文日期，新的在前', (a, b) => order(b.w, a.w)],
    number: ['发文字号', (a, b) => order(a.n || '\uffff', b.n || '\uffff')],
  };
  const home = root.dataset.home;

  if (location.pathname !== new URL(home, location.href).pathname) {
    offer();
    return;
  }
  fetch(root.dataset.library)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .then(start)
    .catch(() => {});

  /** A page of one facet leads to the whole library, where it can be combined with others. */
  function offer() {
    const params = new URLSearchParams();
    for (const facet of FACETS.concat('force')) {
      const value = root.getAttribute('data-choice-' + facet);
      if (value) {
        params.set(facet, value);
      }
    }
    const link = element('a', '与其他条件组合筛选');
    link.href = home + '#' + params;
    const item = element('li');
    item.append(link);
    const ways = root.querySelector('.ways');
    if (ways) {
      ways.append(item);
    }
  }

  function start(data) {
    const all = data.documents.map((line) => ({ ...line, words: fold([line.t, line.n, line.d].join(' ')) }));
    const count = root.querySelector('.count');
    const body = root.querySelector('.entries tbody');
    const results = root.querySelector('.results');
    const before = root.querySelector('.results .pager');
    const form = element('form', '', 'filters');
    const controls = {};
    form.setAttribute('role', 'search');
    form.setAttribute('aria-label', '筛选政策文件');
    build();
    root.querySelector('.facets').hidden = true;
    root.querySelector('.facets-and-table').classList.add('alone');
    const ways = root.querySelector('.ways');
    if (ways) {
      ways.hidden = true;
    }
    if (before) {
      before.remove();
    }
    const pager = element('nav', '', 'pager');
    pager.setAttribute('aria-label', '分页');
    results.before(form);
    results.append(pager);
    let state = read();
    show();
    addEventListener('hashchange', () => {
      state = read();
      show();
    });

    /** The choice in the address; what no document has is left out. */
    function read() {
      const params = new URLSearchParams(location.hash.slice(1) || location.search);
      const state = { q: (params.get('q') || '').slice(0, 100), sort: params.get('sort'), force: params.get('force') === '1' };
      for (const facet of FACETS) {
        const value = params.get(facet) || '';
        state[facet] = data.facets[facet] && Object.hasOwn(data.facets[facet].values, value) ? value : '';
      }
      state.sort = Object.hasOwn(SORTS, state.sort || '') ? state.sort : 'published';
      state.page = Math.max(1, parseInt(params.get('page'), 10) || 1);
      return state;
    }

    function write() {
      const params = new URLSearchParams();
      for (const facet of FACETS) {
        if (state[facet]) {
          params.set(facet, state[facet]);
        }
      }
      if (state.force) {
        params.set('force', '1');
      }
      if (state.q) {
        params.set('q', state.q);
      }
      if (state.sort !== 'published') {
        params.set('sort', state.sort);
      }
      if (state.page > 1) {
        params.set('page', state.page);
      }
      const hash = params.toString();
      history.replaceState(null, '', location.pathname + (hash ? '#' + hash : ''));
    }

    function build() {
      const search = element('input');
      search.type = 'search';
      search.maxLength = 100;
      search.autocomplete = 'off';
      controls.q = field('标题、文号、概述里的词', search, 'wide-field');
      for (const facet of FACETS.filter((key) => data.facets[key])) {
        controls[facet] = field(data.facets[facet].label, element('select'));
      }
      controls.sort = field('排序', element('select'));
      for (const [key, [label]] of Object.entries(SORTS)) {
        controls.sort.append(option(key, label));
      }
      const force = element('input');
      force.type = 'checkbox';
      const label = element('label', '', 'check');
      label.append(force, ' 只看现行有效');
      controls.force = force;
      const clear = element('button', '清除条件');
      clear.type = 'reset';
      const last = element('div', '', 'last');
      last.append(label, clear);
      form.append(last);
      let typing = 0;
      form.addEventListener('input', (event) => {
        clearTimeout(typing);
        typing = setTimeout(change, event.target === controls.q ? 250 : 0);
      });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        clearTimeout(typing);
        change();
      });
      form.addEventListener('reset', (event) => {
        event.preventDefault();
        clearTimeout(typing);
        state = { q: '', sort: 'published', force: false, page: 1 };
        FACETS.forEach((facet) => (state[facet] = ''));
        write();
        show();
      });
    }

    function field(name, control, style) {
      const label = element('label', '', style);
      label.append(element('span', name), control);
      form.append(label);
      return control;
    }

    function change() {
      state.q = controls.q.value.trim();
      state.sort = controls.sort.value;
      state.force = controls.force.checked;
      FACETS.forEach((facet) => (state[facet] = controls[facet] ? controls[facet].value : ''));
      state.page = 1;
      write();
      show();
    }

    function show() {
      const words = fold(state.q).split(' ').filter(Boolean);
      const searched = all.filter((line) => words.every((word) => line.words.includes(word)));
      const chosen = searched.filter((line) => fits(line, ''));
      const sorted = [...chosen].sort(SORTS[state.sort][1]);
      const pages = Math.max(1, Math.ceil(sorted.length / SIZE));
      state.page = Math.min(state.page, pages);
      body.replaceChildren(...sorted.slice((state.page - 1) * SIZE, state.page * SIZE).map(row));
      if (sorted.length === 0) {
        const cell = element('td', '没有符合条件的文件。');
        cell.colSpan = 6;
        const line = element('tr', '', 'nothing');
        line.append(cell);
        body.append(line);
      }
      const force = chosen.filter((line) => line.f).length;
      count.textContent = `共 ${sorted.length} 件，现行有效 ${force} 件` + (pages > 1 ? `；第 ${state.page} 页，共 ${pages} 页` : '');
      controls.q.value = state.q;
      controls.sort.value = state.sort;
      controls.force.checked = state.force;
      FACETS.forEach((facet) => choices(facet, searched));
      turn(pages);
    }

    /** Whether a document has all values that are chosen, but for one facet's. */
    function fits(line, but) {
      return (!state.force || line.f) && FACETS.every((facet) => facet === but || !state[facet] || has(line, facet, state[facet]));
    }

    /** The values of a facet, with what there is of each next to the other choices. */
    function choices(facet, searched) {
      const select = controls[facet];
      if (!select) {
        return;
      }
      const rest = searched.filter((line) => fits(line, facet));
      const options = [option('', '全部')];
      for (const [value, label] of Object.entries(data.facets[facet].values)) {
        const number = rest.filter((line) => has(line, facet, value)).length;
        if (number > 0 || state[facet] === value) {
          options.push(option(value, `${label}（${number}）`));
        }
      }
      if (facet === 'year') {
        options.splice(1, options.length, ...options.slice(1).sort((a, b) => order(b.value, a.value)));
      }
      select.replaceChildren(...options);
      select.value = state[facet];
    }

    function turn(pages) {
      const list = element('ul');
      for (const [name, page] of [['上一页', state.page - 1], ['下一页', state.page + 1]]) {
        if (page >= 1 && page <= pages) {
          const button = element('button', name);
          button.type = 'button';
          button.addEventListener('click', () => {
            state.page = page;
            write();
            show();
            root.querySelector('.entries').scrollIntoView({ block: 'start' });
            const link = body.querySelector('a');
            if (link) {
              link.focus({ preventScroll: true });
            }
          });
          const item = element('li');
          item.append(button);
          list.append(item);
        }
      }
      pager.replaceChildren(list);
      pager.hidden = pages === 1;
    }

    function row(line) {
      const link = element('a', line.t);
      link.href = line.u;
      const title = element('td');
      title.append(link);
      const status = element('td');
      status.dataset.label = '有效性';
      status.append(element('span', data.facets.status.values[line.v] || '', 'mark status-' + line.v));
      const tr = element('tr');
      tr.append(title, cell('发文字号', line.n), cell('发文机关', line.i.join('、')), cell('成文日期', line.w), cell('发布日期', line.p), status);
      return tr;
    }
  }

  function has(line, facet, value) {
    switch (facet) {
      case 'category':
        return line.c === value;
      case 'status':
        return line.v === value;
      case 'subject':
        return line.s === value;
      case 'issuer':
        return line.i.includes(value);
      case 'year':
        return (line.w || '').startsWith(value + '-');
      default:
        return line.g === value;
    }
  }

  /** For comparing words: width and case of letters, the forms of brackets, spaces. */
  function fold(text) {
    return text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[〔［\[【(（﹝]/g, '〔')
      .replace(/[〕］\]】)）﹞]/g, '〕')
      .replace(/\s+/g, ' ')
      .trim();
  }

  function order(a, b) {
    return (a || '') < (b || '') ? -1 : (a || '') > (b || '') ? 1 : 0;
  }

  function cell(label, text) {
    const td = element('td', text || '');
    td.dataset.label = label;
    return td;
  }

  function option(value, label) {
    const option = element('option', label);
    option.value = value;
    return option;
  }

  function element(name, text, style) {
    const made = document.createElement(name);
    if (text) {
      made.textContent = text;
    }
    if (style) {
      made.className = style;
    }
    return made;
  }
})();
