// The frame: menu, tabs, messages. Everything works without it; this saves reloads and remembers.

// Chromium's back/forward cache ignores no-store: after exit, Back must not show the old page.
addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});

const token = () => document.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.matches('[data-menu-toggle]')) {
    event.preventDefault();
    toggleMenu(form);
  }
  if (form.matches('[data-exit]')) clearJournals();
});

function toggleMenu(form) {
  const menu = form.closest('.side-menu');
  const collapsed = menu.classList.toggle('collapsed');
  form.querySelector('button').setAttribute('aria-expanded', String(!collapsed));
  const body = new URLSearchParams({ collapsed: String(collapsed), current: '/home', __RequestVerificationToken: token() });
  form.elements.collapsed.value = String(!collapsed);
  fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } }).catch(() => {});
}

// what an exit leaves behind must not meet the next person at this computer
function clearJournals() {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('coo-')) sessionStorage.removeItem(key);
  }
}

document.addEventListener('click', event => {
  const dismiss = event.target.closest('[data-dismiss]');
  if (dismiss) dismiss.closest('.flash, .notice-bar').remove();
  if (event.target.closest('[data-back]')) history.back();
  const copy = event.target.closest('[data-copy]');
  if (copy) {
    navigator.clipboard?.writeText(copy.dataset.copy).then(() => {
      copy.title = '已复制';
      copy.classList.add('converted');
    });
  }
  for (const open of document.querySelectorAll('details.menu[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.isComposing) return;
  const open = document.querySelector('details.menu[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});

for (const back of document.querySelectorAll('[data-back]')) back.hidden = history.length < 2;

// a collapsed menu opens its group by unfolding, not by showing a list over the page
for (const summary of document.querySelectorAll('.side-menu summary')) {
  summary.addEventListener('click', event => {
    const menu = summary.closest('.side-menu');
    if (!menu.classList.contains('collapsed')) return;
    event.preventDefault();
    summary.parentElement.open = true;
    toggleMenu(menu.querySelector('[data-menu-toggle]'));
  });
}
