// The edit page of a certificate. Every post is an ordinary form; this checks while typing, keeps typed text, and saves reloads.

const main = document.getElementById('content');
const header = document.getElementById('edit-form');
const headers = { 'X-Requested-With': 'fetch' };

// tabs: all sections are on the page
function show(tab) {
  for (const panel of document.querySelectorAll('[data-panel]')) panel.hidden = panel.dataset.panel !== tab;
  for (const link of document.querySelectorAll('.page-tabs [data-tab]')) {
    link.classList.toggle('active', link.dataset.tab === tab);
    if (link.dataset.tab === tab) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const address = new URL(location.href);
  address.searchParams.set('tab', tab);
  address.searchParams.delete('line');
  address.searchParams.delete('invoice');
  history.replaceState(null, '', address.pathname + address.search);
}

// where a path of a rule stands on this page; null when it is in a line that is not open
const control = id => document.getElementById(id) ?? document.querySelector(`[data-name="${CSS.escape(id)}"]`);

main?.addEventListener('click', event => {
  const tab = event.target.closest('a[data-tab]');
  if (tab && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    show(tab.dataset.tab);
    return;
  }
  const link = event.target.closest('a[data-goes]');
  if (link && link.hash) {
    const target = control(link.hash.slice(1));
    const panel = target?.closest('[data-panel]');
    if (target && (new URL(link.href).searchParams.get('line') ?? open('line')) === open('line')) {
      event.preventDefault();
      if (panel?.hidden) show(panel.dataset.panel);
      target.scrollIntoView({ block: 'center' });
      target.focus();
    }
    return;
  }
  const line = event.target.closest('a[data-line]');
  if (line && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    openLine(line.href);
    return;
  }
  if (event.target.closest('a[data-close-panel]')) {
    event.preventDefault();
    document.getElementById('line-panel').replaceChildren();
    mark(null);
    return;
  }
  const take = event.target.closest('[data-take]');
  if (take) {
    write(take.dataset.take, take.dataset.value);
    take.closest('tr').classList.add('muted');
    take.textContent = '已采用';
    return;
  }
  // the frame copies; the serial may have been typed anew
  const copy = event.target.closest('[data-copy]');
  const serial = document.querySelector('input.serial');
  if (copy && serial) copy.dataset.copy = copy.dataset.copy.slice(0, -4) + serial.value.padStart(4, '0');
});

const open = name => new URL(location.href).searchParams.get(name);

// the rows of a table lead to their line without leaving the page
main?.addEventListener('click', event => {
  const row = event.target.closest('.line-list tr[data-href]');
  if (!row || event.target.closest('a, button, input, label') || event.shiftKey || event.ctrlKey || event.target.closest('.pick')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  openLine(row.dataset.href);
}, true);

// a line opens beside the list; typed text elsewhere on the page stays where it is
async function openLine(href) {
  const answer = await fetch(href.split('#')[0], { headers }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    location.href = href;
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ['line-panel', 'invoice-panel']) {
    const [from, to] = [page.getElementById(id), document.getElementById(id)];
    if (!from || !to) continue;
    to.replaceChildren(...from.childNodes);
    to.dispatchEvent(new CustomEvent('coo:content', { bubbles: true }));
    for (const dialog of to.querySelectorAll('dialog')) {
      dialog.removeAttribute('open');
      dialog.showModal();
    }
    prepare(to);
    const first = to.querySelector('input:not([type=hidden]):not([type=checkbox]):not([readonly]), select, textarea');
    const wanted = href.includes('#') && control(href.split('#')[1]);
    (wanted && to.contains(wanted) ? wanted : first)?.focus();
  }
  const address = new URL(href, location.href);
  history.replaceState(null, '', address.pathname + address.search);
  mark(address.searchParams.get('line'));
}

function mark(id) {
  for (const row of document.querySelectorAll('.line-list tr[data-href]')) row.classList.toggle('selected', id !== null && row.dataset.href.includes(id));
}

// typed into 基本信息 but not saved: it goes with every post of the page
let clean = header ? snapshot(header) : '';

function snapshot(form) {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name.includes('.') || name === 'Serial'));
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-with-header]') || !header || snapshot(header) === clean) return;
  for (const old of form.querySelectorAll('[data-carried]')) old.remove();
  for (const [name, value] of new FormData(header)) {
    if (typeof value !== 'string' || (!name.includes('.') && name !== 'Serial' && name !== '_journal')) continue;
    const carried = document.createElement('input');
    carried.type = 'hidden';
    carried.name = name;
    carried.value = value;
    carried.dataset.carried = '';
    form.append(carried);
  }
}, true);

function write(path, value) {
  const form = header;
  const field = form?.elements[path];
  const input = field instanceof RadioNodeList ? [...field].find(one => one.type !== 'hidden') ?? field[0] : field;
  if (!input) return;
  const picker = input.closest('[data-picker]')?.picker;
  if (input.type === 'checkbox') {
    input.checked = value === 'true';
  } else if (picker) {
    picker.input.value = value;
    picker.resolve();
  } else {
    input.value = value;
  }
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

// 生成运输细节, 无唛头
document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-fill]');
  if (!button) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(button.form));
  body.set('fill', button.value);
  const answer = await fetch(button.getAttribute('formaction'), { method: 'POST', body, headers }).catch(() => null);
  if (!answer?.ok) return;
  const { name, text } = await answer.json();
  const field = button.form.elements[name];
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.focus();
});

// checking while typing: the server's rules, shown for fields that were left
function prepare(root) {
  for (const form of root.querySelectorAll('form[data-check]')) {
    if (form.dataset.checking) continue;
    form.dataset.checking = '1';
    const touched = new Set();
    let timer = 0;
    let turn = 0;
    const later = wait => {
      clearTimeout(timer);
      timer = setTimeout(check, wait);
    };
    const nameOf = target => target.dataset?.name ?? target.name ?? '';

    form.addEventListener('change', event => {
      if (!nameOf(event.target).includes('.')) return;
      touched.add(nameOf(event.target));
      nonGoods(form);
      later(150);
    });
    form.addEventListener('input', event => {
      const field = event.target.closest('[data-field]');
      if (field?.classList.contains('has-error')) later(500);
    });
    form.addEventListener('focusout', event => {
      if (nameOf(event.target).includes('.') && event.target.value !== event.target.defaultValue) {
        touched.add(nameOf(event.target));
        later(150);
      }
    });

    async function check() {
      if (!header) return;
      const mine = ++turn;
      const body = new URLSearchParams(new FormData(form));
      const address = new URL(`${header.getAttribute('action')}/check`, location.href);
      address.searchParams.set('section', form.dataset.check);
      const answer = await fetch(address, { method: 'POST', body, headers }).catch(() => null);
      if (!answer?.ok || mine !== turn) return;
      const { errors, warnings, values, filled } = await answer.json();
      fill(form, values, filled);
      for (const field of form.querySelectorAll('[data-field]')) {
        const name = field.dataset.field;
        const was = field.classList.contains('has-error');
        if (touched.has(name) || was) note(field, 'error', errors[name]);
        if (touched.has(name) || was || warnings[name] || field.classList.contains('proposed')) note(field, 'warning', warnings[name]);
        field.classList.toggle('proposed', Boolean(warnings[name]));
      }
    }
    nonGoods(form);
  }
}

// what the system works out is shown as it will be saved, and cannot be typed over
function fill(form, values, filled) {
  for (const field of form.querySelectorAll('[data-filled]')) {
    if (!filled.includes(field.name)) {
      delete field.dataset.filled;
      field.readOnly = false;
      field.value = '';
    }
  }
  for (const name of filled) {
    const field = form.elements[name];
    if (!field) continue;
    field.dataset.filled = '';
    field.readOnly = true;
  }
  for (const field of form.querySelectorAll('[data-filled], input[readonly][name]')) {
    if (field.name in values && field.value !== values[field.name]) field.value = values[field.name];
  }
}

function note(field, kind, text) {
  const input = field.querySelector('input:not([type=hidden]), select, textarea');
  const id = `${(input?.id || field.dataset.field.replace(/\W/g, '_'))}-${kind}`;
  let line = field.querySelector(`.field-${kind}`);
  field.classList.toggle(`has-${kind}`, Boolean(text));
  if (kind === 'error') {
    input?.classList.toggle('is-invalid', Boolean(text));
    if (text) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  }
  if (!text) {
    line?.remove();
    return;
  }
  if (!line) {
    line = document.createElement('div');
    line.className = `field-${kind}`;
    line.id = id;
    line.setAttribute('role', 'status');
    field.append(line);
    input?.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  }
  if (line.textContent !== text) line.textContent = text;
}

// a line that is no goods needs its words and packing only
const onNonGoods = ['Goods.IsNonGoods', 'Goods.NameEn', 'Goods.PackageQuantity', 'Goods.PackageUnit', 'Goods.PackType', 'Goods.Description'];

function nonGoods(form) {
  const box = form.querySelector('input[type=checkbox][name="Goods.IsNonGoods"]');
  if (!box) return;
  form.classList.toggle('non-goods', box.checked);
  for (const field of form.querySelectorAll('[data-field]')) {
    const kept = onNonGoods.includes(field.dataset.field);
    field.classList.toggle('on-non-goods', kept);
    for (const input of field.querySelectorAll('.required-field, .was-required')) {
      const off = box.checked && !kept;
      input.classList.toggle('was-required', off);
      input.classList.toggle('required-field', !off);
    }
  }
}

// the printed page beside the form, drawn anew as one types
const drawer = document.getElementById('preview-drawer');
let drawing = 0;

function draw() {
  if (!drawer || drawer.hidden || !header) return;
  const opener = document.querySelector('[data-live-preview]');
  const post = document.createElement('form');
  post.method = 'post';
  // the viewer shows the page in full width, without its list of pages
  post.action = `${opener.getAttribute('formaction')}#navpanes=0&view=FitH`;
  post.target = 'live-preview';
  post.hidden = true;
  const line = document.querySelector('#line-panel form');
  for (const [name, value] of [...new FormData(header), ...(line ? new FormData(line) : [])]) {
    if (typeof value !== 'string' || post.elements[name] && name.startsWith('_')) continue;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    post.append(field);
  }
  document.body.append(post);
  post.submit();
  post.remove();
}

if (drawer) {
  document.querySelector('[data-live-preview]')?.addEventListener('click', event => {
    event.preventDefault();
    drawer.hidden = false;
    draw();
  });
  drawer.querySelector('[data-preview-close]').addEventListener('click', () => { drawer.hidden = true; });
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && !drawer.hidden && !document.querySelector('dialog[open]')) drawer.hidden = true; });
  main?.addEventListener('input', () => {
    clearTimeout(drawing);
    drawing = setTimeout(draw, 900);
  });
}

prepare(document);
if (header?.dataset.redisplayed === 'true' || document.getElementById('summary')) {
  document.getElementById('summary')?.focus({ preventScroll: true });
}
if (location.hash.length > 1) {
  const target = control(location.hash.slice(1));
  if (target?.matches('input, select, textarea')) target.focus();
}

// the list of types narrows while one types
const filter = document.querySelector('[data-filter]');
filter?.addEventListener('input', event => {
  if (event.isComposing) return;
  const sought = filter.value.trim().toLowerCase();
  for (const row of document.querySelectorAll(`#${filter.dataset.filter} tbody tr`)) row.hidden = !row.textContent.toLowerCase().includes(sought);
});
