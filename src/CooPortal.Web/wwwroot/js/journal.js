// Autosave: forms with data-autosave keep a journal on the server, every few seconds and when the page goes. It never counts as saved.
// When the session has ended, the journal waits in this browser tab and comes back after the login, with the field that had the focus.

const every = 4000;
// besides tokens what the page says of the record, not what the user typed
const skipped = new Set(['__RequestVerificationToken', '_journal', 'Version', 'Saved', 'Check']);
const user = document.body.dataset.user ?? '';
const stored = key => `coo-journal:${user}:${key}`;

for (const form of document.querySelectorAll('form[data-autosave]:not([data-autosave=""])')) start(form);

function start(form) {
  const key = form.dataset.autosave;
  const state = document.querySelector('[data-saved-at]');
  const dot = () => document.querySelector(`.work-tabs li[data-tab="${CSS.escape(location.pathname)}"] .unsaved`);
  const marker = document.createElement('input');
  marker.type = 'hidden';
  marker.name = '_journal';
  marker.value = key;
  form.append(marker);

  let clean = snapshot(form);
  // what a button of the form brought back is more than the journal knows
  const known = form.dataset.redisplayed === 'true' ? null : clean;
  let sent = known;
  let focused = '';
  let leaving = false;
  let sending = null;

  form.addEventListener('focusin', event => { focused = event.target.dataset.name ?? event.target.name ?? ''; });
  // other forms of the page may carry this one along
  document.addEventListener('submit', event => {
    if (event.target !== form && !event.target.matches('[data-with-header]')) return;
    leaving = true;
    sending?.abort();
    remember(snapshot(form), true);
    setTimeout(() => { leaving = false; }, 8000);
  }, true);

  const remember = (content, submitted = false) => {
    try {
      sessionStorage.setItem(stored(key), JSON.stringify({ content, focus: focused, submitted, version: form.dataset.version ?? '0' }));
    } catch { /* storage full: the server's copy remains */ }
  };

  async function save(keepalive) {
    const content = snapshot(form);
    if (content === sent || leaving) return;
    sent = content;
    const body = new URLSearchParams({
      key, content, baseVersion: form.dataset.version ?? '0', focus: focused,
      __RequestVerificationToken: form.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '',
    });
    sending = new AbortController();
    try {
      const answer = await fetch('/journal/save', { method: 'POST', body, keepalive, signal: sending.signal, headers: { 'X-Requested-With': 'fetch' } });
      if (answer.status === 401 || answer.status === 400) {
        remember(content);
        if (answer.status === 401) document.dispatchEvent(new Event('coo:session-over'));
        else expired();
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const { savedAt } = await answer.json();
      if (state) state.textContent = `已自动保存 ${savedAt}`;
      const mark = dot();
      if (mark) mark.hidden = false;
      sessionStorage.removeItem(stored(key));
    } catch {
      sent = null;
      if (leaving) return;
      remember(content);
      if (state) state.textContent = '网络不通，内容暂存在本页面';
    }
  }

  setInterval(() => save(false), every);
  addEventListener('pagehide', () => save(true));
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(true); });

  document.addEventListener('coo:session-hides', () => {
    const content = snapshot(form);
    if (content !== sent) remember(content);
    sent = content;
  });
  document.addEventListener('coo:session-back', () => { sent = known; });

  // the server drew what it had kept
  form.querySelector('[data-journal-discard]')?.addEventListener('click', giveUp);

  restore();

  async function restore() {
    const local = read(stored(key));
    // Razor writes data- attributes of null as empty
    const failed = form.dataset.redisplayed === 'true';
    if (failed) return;
    if (local) {
      sessionStorage.removeItem(stored(key));
      // after a submit that was accepted the page shows what was saved; only a detour through the login means that it was not
      const loggedIn = new URL(document.referrer || location.href).pathname.startsWith('/accounts/login');
      if (!local.submitted || loggedIn) {
        if (fill(form, local.content)) {
          standOn(local.version);
          offer(loggedIn ? '登录过期前填写的内容已恢复' : '尚未保存到服务器的内容已恢复');
        }
        focus(local.focus);
        return;
      }
    }
    const submitted = local ? local.version : null;
    try {
      const answer = await fetch('/journal/read?key=' + encodeURIComponent(key), { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.status !== 200) return;
      const draft = await answer.json();
      // an autosave that crossed with the submit: what it holds was saved with it
      if (submitted !== null && String(draft.baseVersion) === submitted && submitted !== (form.dataset.version ?? '0')) {
        await forget();
        return;
      }
      if (snapshot(form) !== clean) return;
      if (!fill(form, JSON.stringify(draft.content))) {
        await forget();
      } else {
        sent = snapshot(form);
        const stale = standOn(String(draft.baseVersion));
        offer(stale ? `已恢复 ${draft.savedAt} 未保存的内容；此后单据已被修改，请核对` : `已恢复 ${draft.savedAt} 未保存的内容`);
        focus(draft.focus);
      }
    } catch { /* without the journal the page shows what is saved */ }
  }

  // what was typed upon an older version is saved as such, so that the server shows both versions; true when it is older
  function standOn(version) {
    if (version === (form.dataset.version ?? '0')) return false;
    const field = form.elements.namedItem('Version');
    if (field) field.value = version;
    return true;
  }

  async function forget() {
    await discard();
    const mark = dot();
    if (mark) mark.hidden = true;
  }

  function discard() {
    const body = new URLSearchParams({ key, __RequestVerificationToken: form.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '' });
    return fetch('/journal/discard', { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } });
  }

  function focus(name) {
    if (!name) return;
    (form.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`) ?? form.querySelector(`[data-name="${CSS.escape(name)}"]`))?.focus();
  }

  function offer(text) {
    const bar = document.createElement('div');
    bar.className = 'notice-bar journal-bar';
    bar.setAttribute('role', 'status');
    const words = document.createElement('span');
    words.textContent = text;
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'btn btn-tool';
    drop.textContent = '放弃这些内容';
    drop.addEventListener('click', giveUp);
    bar.append(words, drop);
    form.prepend(bar);
  }

  async function giveUp() {
    leaving = true;
    await discard();
    location.reload();
  }

  function expired() {
    if (document.getElementById('session-expired')) return;
    const bar = document.createElement('div');
    bar.id = 'session-expired';
    bar.className = 'notice-bar';
    bar.setAttribute('role', 'alert');
    const words = document.createElement('span');
    words.textContent = '登录状态已改变，您填写的内容已保留。重新登录后回到本页，内容自动恢复。';
    const link = document.createElement('a');
    link.className = 'btn btn-primary';
    link.href = '/accounts/login?returnUrl=' + encodeURIComponent(location.pathname + location.search);
    link.textContent = '重新登录';
    bar.append(words, link);
    document.querySelector('.work')?.prepend(bar);
  }
}

function snapshot(form) {
  const pairs = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !skipped.has(name) && !/password/i.test(name)) pairs.push([name, value]);
  }
  return JSON.stringify(pairs);
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

// writes pairs back in form order; true when anything differs from what the page showed
function fill(form, content) {
  const before = snapshot(form);
  if (content === before) return false;
  const values = new Map();
  for (const [name, value] of JSON.parse(content)) {
    if (!values.has(name)) values.set(name, []);
    values.get(name).push(value);
  }
  for (const control of form.elements) {
    if (!control.name || skipped.has(control.name) || control.type === 'file' || control.type === 'submit') continue;
    const given = values.get(control.name);
    if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = given?.includes(control.value) ?? false;
    } else if (control.type === 'hidden' && control.closest('[data-field]')?.querySelector('input[type=checkbox]')) {
      // the false beside a checkbox stays
    } else if (given) {
      const value = given.shift() ?? '';
      const picker = control.closest('[data-picker]')?.picker;
      if (picker && picker.hidden === control && control.value !== value) {
        picker.input.value = value;
        picker.resolve();
      } else {
        control.value = value;
      }
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
