// 申领模式 decides whether the English fields must be filled; the marks follow at once, the server decides.

const form = document.querySelector('[data-profile]');
const mode = form?.elements.FilingMode;
if (mode && !mode.disabled) {
  const fields = ['NameEn', 'AddressEn'].map(name => form.elements[name]);
  const mark = () => {
    for (const field of fields) {
      field.classList.toggle('required-field', mode.value !== '0');
      field.setAttribute('aria-required', String(mode.value !== '0'));
    }
  };
  mode.addEventListener('change', mark);
  mark();
}
