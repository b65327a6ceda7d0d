// Live status without a reload: data-live-url is asked every data-live-seconds while the page is seen. The answer maps element ids to
// { text, tone, hidden, value, href, actions, reload }. These requests never extend the session; when it has ended they stop.

for (const source of document.querySelectorAll('[data-live-url]')) {
  const seconds = Number(source.dataset.liveSeconds ?? 5);
  let timer = null;

  const ask = async () => {
    timer = null;
    if (document.visibilityState === 'visible') {
      try {
        const answer = await fetch(source.dataset.liveUrl, { headers: { 'X-Requested-With': 'fetch' } });
        if (answer.status === 401) document.dispatchEvent(new Event('coo:session-over'));
        if (answer.status === 401 || answer.status === 404) return;
        if (answer.ok && answer.status !== 204) apply(await answer.json());
      } catch { /* the next one may get through */ }
    }
    timer = setTimeout(ask, seconds * 1000);
  };
  timer = setTimeout(ask, seconds * 1000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && timer !== null) {
      clearTimeout(timer);
      ask();
    }
  });
}

export function apply(changes) {
  for (const [id, change] of Object.entries(changes)) {
    if (change.reload) {
      // an open dialog is in use: the next answer asks again
      if (document.querySelector('dialog[open]')) return;
      const ticked = [...document.querySelectorAll('table[data-list] .pick input:checked')].map(box => box.value);
      sessionStorage.setItem('ticked:' + location.pathname, JSON.stringify(ticked));
      location.reload();
      return;
    }
    const element = document.getElementById(id);
    if (!element) continue;
    if (change.text !== undefined) (element.querySelector('[data-live-text]') ?? element).textContent = change.text;
    if (change.tone) element.className = element.className.replace(/\btone-\w+/, 'tone-' + change.tone);
    if (change.hidden !== undefined) element.hidden = change.hidden;
    if (change.value !== undefined) element.value = change.value;
    if (change.href) element.setAttribute('href', change.href);
    const row = change.actions === undefined ? null : element.closest('tr');
    if (row) {
      row.dataset.actions = change.actions;
      row.dispatchEvent(new Event('actionschanged', { bubbles: true }));
    }
  }
}
