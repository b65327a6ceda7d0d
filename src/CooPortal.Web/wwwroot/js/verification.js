// 上传附件: 【添加】 gives another field for the same kind of file; without script one field takes several files.

document.addEventListener('click', event => {
  const button = event.target.closest('[data-add-file]');
  if (!button) return;
  const first = document.getElementById(button.dataset.addFile);
  const another = first.cloneNode();
  another.removeAttribute('id');
  another.value = '';
  another.setAttribute('aria-label', first.labels[0]?.textContent ?? '');
  const fields = first.parentElement.querySelectorAll('input[type=file]');
  fields[fields.length - 1].after(another);
  another.click();
});
