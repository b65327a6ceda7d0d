// The bell: one stream per browser, whatever the number of tabs. HTTP/1.1 gives a browser six connections to the portal; the tab that holds the
// lock has the stream and tells the others. Without script the bell is a link; without locks or streams the count is asked for.

const menu = document.querySelector('[data-bell]');
if (menu) start();

function start() {
  const [link, badge, panel, list] = ['.bell', '#bell-count', '.bell-panel', '.bell-list'].map(part => menu.querySelector(part));
  const name = 'coo-bell:' + document.body.dataset.user;
  const others = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;

  const show = state => {
    const changed = badge.textContent !== state.text;
    badge.textContent = state.text;
    badge.hidden = state.count === 0;
    if (changed && !panel.hidden) fill();
  };

  const tell = state => {
    show(state);
    others?.postMessage(state);
  };
  const over = () => document.dispatchEvent(new Event('coo:session-over'));
  others?.addEventListener('message', event => event.data.over ? over() : show(event.data));

  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  link.setAttribute('aria-controls', panel.id);
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    panel.hidden ? open() : close();
  });
  link.addEventListener('keydown', event => {
    if (event.key === ' ') {
      event.preventDefault();
      link.click();
    }
  });
  document.addEventListener('click', event => {
    if (!panel.hidden && !menu.contains(event.target)) close();
  });
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      close();
      link.focus();
    }
  });
  menu.querySelector('[data-bell-read]').addEventListener('submit', async event => {
    event.preventDefault();
    const form = event.target;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
    if (!answer?.ok) return;
    tell({ count: 0, text: '0' });
    fill();
  });

  async function open() {
    if (!await fill()) {
      location.href = link.href;
      return;
    }
    panel.hidden = false;
    link.setAttribute('aria-expanded', 'true');
  }

  function close() {
    panel.hidden = true;
    link.setAttribute('aria-expanded', 'false');
  }

  async function fill() {
    const answer = await fetch('/bell/newest', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
    if (!answer?.ok) return false;
    const lines = await answer.json();
    list.replaceChildren(...(lines.length ? lines.map(line) : [text('li', '海关的回执到达后显示在这里。', 'bell-none')]));
    return true;
  }

  function line(notice) {
    const anchor = document.createElement('a');
    anchor.href = notice.href;
    anchor.append(text('b', notice.title + (notice.number ? ' ' + notice.number : '')), text('time', notice.time), text('span', notice.text));
    const item = document.createElement('li');
    if (notice.unread) item.className = 'new';
    item.append(anchor);
    return item;
  }

  function text(tag, words, className) {
    const element = document.createElement(tag);
    element.textContent = words;
    if (className) element.className = className;
    return element;
  }

  if (navigator.locks && 'EventSource' in window) navigator.locks.request(name, () => new Promise(lead));
  else ask();

  // holds the lock until the tab goes or the session ends
  function lead(leave) {
    const stream = new EventSource('/bell/stream');
    stream.addEventListener('message', event => tell(JSON.parse(event.data)));
    stream.addEventListener('end', () => {
      stream.close();
      others?.postMessage({ over: true });
      over();
      leave();
    });
    stream.addEventListener('error', () => {
      // a broken connection comes back by itself, a refused one does not
      if (stream.readyState === EventSource.CLOSED) ask(leave);
    });
  }

  async function ask(leave) {
    const answer = await fetch('/bell/live', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
    if (answer?.status === 401) {
      over();
      leave?.();
      return;
    }
    if (answer?.ok) tell(await answer.json());
    setTimeout(ask, 20000, leave);
  }
}
