// 选择 beside 公司中文名称: a click on 主体识别码 fills the form and keeps what was typed elsewhere. Without script the link opens the form anew.

const form = document.getElementById('edit-form');
const dialog = document.getElementById('principals-dialog');

dialog?.addEventListener('click', event => {
  const link = event.target.closest('a[data-principal]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  fill('Principal', link.dataset.principal);
  fill('Header.ExporterNameZh', link.dataset.name);
  fill('Header.ExporterSocialCreditCode', link.dataset.code ?? '');
  fill('Header.Exporter', link.dataset.exporter);
  dialog.close();
});

function fill(name, value) {
  const field = form.elements[name];
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
