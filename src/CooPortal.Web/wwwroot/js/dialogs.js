// Native dialogs: focus stays inside, Esc closes. data-opens="id" shows one, data-closes hides it.

function show(dialog) {
  if (dialog.open) dialog.close();
  dialog.showModal();
  const first = dialog.querySelector('[autofocus]') ?? dialog.querySelector('.dialog-body input:not([type=hidden]), .dialog-body select, .dialog-body textarea') ?? dialog.querySelector('.dialog-actions .btn-tool, .dialog-actions .btn');
  first?.focus();
}

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener && opener.getAttribute('aria-disabled') !== 'true') {
    event.preventDefault();
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog) show(dialog);
  }
  const closer = event.target.closest('[data-closes]');
  if (closer) {
    event.preventDefault();
    closer.closest('dialog')?.close();
  }
  const refused = event.target.closest('[aria-disabled="true"]');
  if (refused) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

for (const dialog of document.querySelectorAll('dialog[data-open]')) show(dialog);

// a form that must not be sent twice by a double click
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = '1';
  setTimeout(() => delete form.dataset.sent, 4000);
});
