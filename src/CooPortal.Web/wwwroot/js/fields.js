// Keyboard and typing in forms with data-edit: Enter moves on, full-width becomes half-width, dates may be typed as 20260305.

const composing = event => event.isComposing || event.keyCode === 229;

// Tab order is the order on the page; Enter follows it, past the buttons that show a password.
function next(control) {
  const form = control.form;
  const stops = [...form.elements].filter(element =>
    element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && element.offsetParent !== null && !element.matches('.password-show'));
  return stops[stops.indexOf(control) + 1];
}

document.addEventListener('keydown', event => {
  const control = event.target;
  if (event.key !== 'Enter' || composing(event) || event.defaultPrevented) return;

  if (control instanceof HTMLTextAreaElement) {
    if (event.ctrlKey) {
      event.preventDefault();
      control.setRangeText('\n', control.selectionStart, control.selectionEnd, 'end');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return;
  }

  const isSingleLine = control instanceof HTMLInputElement && !['submit', 'button', 'file', 'image'].includes(control.type);
  if ((isSingleLine || control instanceof HTMLSelectElement) && control.form?.matches('[data-edit]')) {
    event.preventDefault();
    next(control)?.focus();
  }
});

// Ｕ＋ＦＦ０１-ＦＦ５Ｅ mirror ASCII. In English fields all of it turns, elsewhere only letters and digits: Chinese keeps its marks.
export function halfWidth(text, english) {
  const turned = text.replace(english ? /[\uFF01-\uFF5E]/g : /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g,
    character => String.fromCharCode(character.charCodeAt(0) - 0xFEE0));
  if (!english) return turned;
  return turned.replace(/\u3000/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/、/g, ',').replace(/。/g, '.')
    .replace(/[【〔]/g, '[').replace(/[】〕]/g, ']').replace(/[—–]/g, '-').replace(/…/g, '...').replace(/￥/g, 'CNY');
}

function typedDate(text) {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim());
  return match ? `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}` : text;
}

document.addEventListener('focusout', event => {
  const control = event.target;
  if (!(control instanceof HTMLInputElement && ['text', 'search'].includes(control.type) || control instanceof HTMLTextAreaElement)) return;
  if (control.readOnly) return;

  let value = halfWidth(control.value, 'english' in control.dataset || 'decimals' in control.dataset || 'date' in control.dataset);
  if ('date' in control.dataset) value = typedDate(value);
  if ('decimals' in control.dataset) value = value.replace(/[,\s]/g, '');
  if (value === control.value) return;

  control.value = value;
  control.classList.remove('converted');
  void control.offsetWidth;
  control.classList.add('converted');
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
});

// What is typed into a date is ours to read: the calendar would make 20260306 a day of another year, and empty what is no date.
const isDate = target => target instanceof HTMLInputElement && 'date' in target.dataset && target._flatpickr;

document.addEventListener('blur', event => {
  if (!isDate(event.target)) return;
  event.stopImmediatePropagation();
  const calendar = event.target._flatpickr;
  if (calendar.calendarContainer.contains(event.relatedTarget)) return;
  const value = typedDate(halfWidth(event.target.value, true));
  const [year, month, day] = value.split('-').map(Number);
  const date = new Date(year, month - 1, day);
  if (/^\d{4}-\d\d-\d\d$/.test(value) && date.getMonth() === month - 1 && date.getDate() === day) calendar.setDate(date, false);
  else calendar.selectedDates = [];
}, true);

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || composing(event) || !isDate(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target._flatpickr.close();
  (event.target.form?.matches('[data-edit]') && next(event.target) || event.target).focus();
}, true);

// the calendar helps, typing stays possible; made when its field is first entered, as making all of them held up the page
function offerCalendar(input) {
  if (!globalThis.flatpickr || !(input instanceof HTMLInputElement) || !input.matches('[data-date]:not([readonly]):not(.flatpickr-input)')) return;
  const typed = input.value;
  const calendar = globalThis.flatpickr(input, { allowInput: true, dateFormat: 'Y-m-d', locale: 'zh', disableMobile: true });
  calendar.calendarContainer.setAttribute('role', 'dialog');
  calendar.calendarContainer.setAttribute('aria-label', '选择日期');
  input.value = typed;
  calendar.open();
}
document.addEventListener('focusin', event => offerCalendar(event.target));
offerCalendar(document.activeElement);

// a captcha that cannot be read is replaced without losing the form
for (const refresh of document.querySelectorAll('[data-captcha]')) {
  refresh.addEventListener('click', async () => {
    const answer = await fetch(refresh.dataset.captcha, { headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok) return;
    const { id, image } = await answer.json();
    refresh.closest('form').querySelector('input[name="CaptchaId"]').value = id;
    refresh.querySelector('img').src = image;
    refresh.closest('form').querySelector('input[name="CaptchaAnswer"]').focus();
  });
}
