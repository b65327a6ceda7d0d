// Opens the receipts behind a link in a dialog; without script, or with Ctrl, the link is a page.

let dialog = null;

document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-receipts]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  let html;
  try {
    const answer = await fetch(link.href, { headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok) throw new Error(String(answer.status));
    html = await answer.text();
  } catch {
    location.href = link.href;
    return;
  }
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'coo-dialog wide';
    document.body.append(dialog);
  }
  dialog.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  dialog.setAttribute('aria-label', dialog.querySelector('h2')?.textContent ?? '回执');
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('.btn-close')?.focus();
});
