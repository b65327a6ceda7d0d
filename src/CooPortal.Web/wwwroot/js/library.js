// 出口商维护, 进口商维护, 生产商维护, 货物维护 over the form of a certificate: the library's own page in a dialog. Double-click or Enter fills the form.

const headers = { 'X-Requested-With': 'fetch' };
let dialog = null;
let target = null;
let timer = 0;
let turn = 0;
let shown = '';

document.addEventListener('click', event => {
  const opener = event.target.closest('a[data-library]');
  if (opener && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(opener);
  }
});

async function open(opener) {
  const field = opener.closest('[data-field]');
  const form = opener.closest('form');
  dialog ??= build();
  dialog.querySelector('h2').textContent = opener.title.startsWith('从') ? opener.title.slice(1).split('中')[0] : opener.textContent;
  target = { form, name: field.dataset.field, goods: opener.pathname === '/libraries/goods' };
  if (await load(opener.href)) {
    dialog.showModal();
    search()?.focus();
  } else {
    location.href = opener.href;
  }
}

function build() {
  const made = document.createElement('dialog');
  made.className = 'coo-dialog wide library-dialog';
  made.setAttribute('aria-labelledby', 'library-title');
  made.innerHTML = '<div class="dialog-header"><h2 id="library-title"></h2><button type="button" class="btn-close" data-closes aria-label="关闭"></button></div><div class="dialog-body"></div>';
  document.body.append(made);
  made.addEventListener('click', clicked);
  made.addEventListener('dblclick', event => take(event.target.closest('tr[data-entry]')));
  made.addEventListener('keydown', pressed);
  made.addEventListener('input', typed);
  // before the document's listeners: these forms never leave the page
  made.addEventListener('submit', submitted, true);
  // its fields have the names of the form's, which must be found alone
  made.addEventListener('close', () => {
    clearTimeout(timer);
    turn++;
    body().replaceChildren();
    control(target.name)?.focus();
  });
  return made;
}

const body = () => dialog.querySelector('.dialog-body');
const search = () => dialog.querySelector('input[type=search]');
const rows = () => [...dialog.querySelectorAll('tr[data-entry]')];
const active = () => dialog.querySelector('tr[data-entry].selected');

async function load(url, init) {
  const mine = ++turn;
  const answer = await fetch(url, { headers, ...init }).catch(() => null);
  if (!answer?.ok || answer.redirected || mine !== turn) return mine !== turn;
  const text = await answer.text();
  if (mine !== turn) return true;
  body().innerHTML = text;
  shown = search()?.value ?? '';
  body().dispatchEvent(new CustomEvent('coo:content', { bubbles: true }));
  for (const hidden of body().querySelectorAll('[data-take-form], [data-pick-hint]')) hidden.hidden = false;
  mark(rows()[0]);
  return true;
}

function mark(row) {
  for (const other of rows()) other.classList.toggle('selected', other === row);
  row?.scrollIntoView({ block: 'nearest' });
}

function typed(event) {
  if (event.target !== search() || event.isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(narrow, 150);
}

// only the list is exchanged, so that what is typed into the entry form stays
async function narrow() {
  if (!search()) return;
  clearTimeout(timer);
  const mine = ++turn;
  shown = search().value;
  const address = new URL(search().form.action);
  address.searchParams.set('q', search().value);
  const answer = await fetch(address, { headers }).catch(() => null);
  if (!answer?.ok || mine !== turn) return;
  const text = await answer.text();
  if (mine !== turn) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  dialog.querySelector('.library-list').replaceWith(page.querySelector('.library-list'));
  dialog.querySelector('.library-search .muted').replaceWith(page.querySelector('.library-search .muted'));
  for (const hidden of dialog.querySelectorAll('form input[type=hidden][name=q]')) hidden.value = search().value;
  mark(rows()[0]);
}

function clicked(event) {
  const link = event.target.closest('a[data-frame]');
  if (link) {
    event.preventDefault();
    load(link.href).then(() => (dialog.querySelector('[autofocus]') ?? dialog.querySelector('.library-form input:not([type=hidden])'))?.focus());
    return;
  }
  if (event.target.closest('[data-take-form]')) {
    fromForm();
    return;
  }
  const row = event.target.closest('tr[data-entry]');
  if (row && !event.target.closest('a, button')) {
    mark(row);
    search()?.focus();
  }
}

function pressed(event) {
  if (event.isComposing || event.target !== search()) return;
  const all = rows();
  const index = all.indexOf(active());
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    mark(all[Math.min(all.length - 1, Math.max(0, index + (event.key === 'ArrowDown' ? 1 : -1)))]);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    // what was typed just now decides, not the list from before
    if (search().value === shown) take(active());
    else narrow().then(() => take(active()));
  }
}

function submitted(event) {
  const form = event.target;
  event.preventDefault();
  event.stopPropagation();
  if (form.method === 'get') {
    narrow();
    return;
  }
  const data = new URLSearchParams(new FormData(form, event.submitter));
  load(form.getAttribute('action'), { method: 'POST', body: data }).then(loaded => {
    if (!loaded) return;
    (dialog.querySelector('.is-invalid') ?? search())?.focus();
  });
}

function take(row) {
  if (!row) return;
  const values = row.dataset.values ? JSON.parse(row.dataset.values) : { [target.name]: row.dataset.text };
  for (const [name, value] of Object.entries(values)) fill(name, value);
  dialog.close();
}

function control(name) {
  return target.form.querySelector(`[data-field="${CSS.escape(name)}"]`)?.querySelector('input:not([type=hidden]), select, textarea') ?? null;
}

function fill(name, value) {
  const input = control(name);
  if (!input || input.readOnly || input.disabled) return;
  const picker = input.closest('[data-picker]')?.picker;
  if (picker) {
    picker.input.value = value;
    picker.resolve();
    return;
  }
  if (input instanceof HTMLSelectElement && ![...input.options].some(option => option.value === value)) return;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const valueOf = input => input?.closest('[data-picker]')?.picker?.hidden.value ?? input?.value ?? '';

function fromForm() {
  const entry = dialog.querySelector('.library-form');
  if (!target.goods) {
    entry.elements.Text.value = valueOf(control(target.name));
    entry.elements.ShortName.focus();
    return;
  }
  for (const field of entry.querySelectorAll('[data-field]')) {
    const value = valueOf(control(field.dataset.field));
    const input = field.querySelector('input:not([type=hidden]), select, textarea');
    const picker = input.closest('[data-picker]')?.picker;
    if (picker) {
      picker.input.value = value;
      picker.resolve();
    } else {
      input.value = value;
    }
  }
}

// 存为常用货物: the line in the panel, without leaving it
document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-save-template]');
  if (!button) return;
  event.preventDefault();
  const answer = await fetch(button.getAttribute('formaction'), { method: 'POST', body: new URLSearchParams(new FormData(button.form)), headers }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  const note = button.form.querySelector('[data-template-note]');
  note.textContent = answer?.ok ? said.message : said?.errors?.map(error => error.message).join(' ') ?? '网络不通，没有保存。';
  note.classList.toggle('field-error', !answer?.ok);
});
