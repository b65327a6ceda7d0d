// When the session has ended, or another person has signed in, nothing of the page stays in sight or in the document. What was typed waits in
// this tab: for the login here (journal), or until the same person has signed in again in another tab.

const user = document.body.dataset.user;
const away = 60000;
let kept = null;
let title = '';
let hiddenAt = 0;

document.addEventListener('coo:session-over', check);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') hiddenAt = Date.now();
  else if (kept || Date.now() - hiddenAt > away) check();
});
addEventListener('focus', () => { if (kept) check(); });

async function check() {
  const answer = await fetch('/bell/live', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (answer?.status === 401) {
    cover('登录已过期', true);
    return;
  }
  // a page of its own instead: the password must be changed first
  const now = answer?.ok ? await answer.json().catch(() => null) : null;
  if (!now) return;
  if (now.user === user) uncover();
  else cover('本浏览器已换用其他账号登录', false);
}

function cover(heading, canReturn) {
  if (kept && document.title === heading) return;
  if (!kept) document.dispatchEvent(new Event('coo:session-hides'));
  const hasJournal = (kept ?? [document.body]).some(node => node.querySelector?.('form[data-autosave]:not([data-autosave=""])'));
  const page = document.createElement('main');
  page.id = 'session-over';
  page.className = 'notice-page';
  page.tabIndex = -1;
  const words = document.createElement('div');
  words.setAttribute('role', 'alert');
  words.append(text('h1', heading), text('p', '页面内容已隐藏。' + (!canReturn ? '请用原来的账号登录后再打开本页。'
    : (hasJournal ? '重新登录后回到本页，未保存的填写自动恢复。' : '') + '如在另一个标签页登录，回到这里即可继续。')));
  const link = text('a', canReturn ? '重新登录' : '进入当前账号的首页');
  link.className = 'btn btn-primary';
  link.href = canReturn ? '/accounts/login?returnUrl=' + encodeURIComponent(location.pathname + location.search) : '/home';
  page.append(words, link);
  if (!kept) {
    kept = [...document.body.childNodes];
    title = document.title;
    document.body.classList.remove('app');
  }
  document.body.replaceChildren(page);
  document.title = heading;
  // not the link: who is typing may press Enter
  page.focus();
}

function uncover() {
  if (!kept) return;
  document.body.replaceChildren(...kept);
  document.body.classList.add('app');
  document.title = title;
  kept = null;
  for (const dialog of document.querySelectorAll('dialog[open]')) {
    dialog.removeAttribute('open');
    dialog.showModal();
  }
  document.dispatchEvent(new Event('coo:session-back'));
}

function text(tag, words) {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}
