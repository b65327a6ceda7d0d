// In a password field: a button that shows what was typed. On the way out it is a password again, so that no browser keeps it as text.

const eyes = {
  open: '<path d="M10 12a2 2 0 1 0 4 0a2 2 0 0 0-4 0"/><path d="M21 12c-2.4 4-5.4 6-9 6s-6.6-2-9-6c2.4-4 5.4-6 9-6s6.6 2 9 6"/>',
  closed: '<path d="M10.6 10.6a2 2 0 0 0 2.8 2.8M16.7 16.7A8.7 8.7 0 0 1 12 18c-3.6 0-6.6-2-9-6a15 15 0 0 1 4.3-4.7m2.9-1.1A9 9 0 0 1 12 6c3.6 0 6.6 2 9 6a15 15 0 0 1-2.1 2.9"/><path d="m3 3 18 18"/>',
};

function reveal(input, button, isShown) {
  input.type = isShown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(isShown));
  button.title = isShown ? '隐藏密码' : '显示密码';
  button.innerHTML = `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">${isShown ? eyes.closed : eyes.open}</svg>`;
}

for (const input of document.querySelectorAll('.password-box > input')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'password-show';
  button.setAttribute('aria-controls', input.id);
  // a pressed button keeps its name, which also tells the fields apart
  button.setAttribute('aria-label', `显示${input.labels[0]?.firstChild.textContent.trim() ?? '密码'}`);
  button.addEventListener('click', () => reveal(input, button, input.type === 'password'));
  input.form?.addEventListener('submit', () => reveal(input, button, false));
  reveal(input, button, false);
  input.after(button);
}

// Beside a new password: how long and how mixed it is, in three words. What is typed stays here; the server looks for broken and guessable ones.

const shortest = 12;
const words = ['', '弱', '中', '强'];

function strength(password) {
  if (password.length === 0) return 0;
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter(kind => kind.test(password)).length;
  if (password.length < shortest || kinds < 3 || new Set(password).size < 5) return 1;
  return password.length >= shortest + 4 && new Set(password).size >= 10 ? 3 : 2;
}

function show(meter, password) {
  const value = strength(password);
  meter.hidden = value === 0;
  meter.querySelector('meter').value = value;
  const word = meter.querySelector('.password-word');
  if (word.textContent !== words[value]) word.textContent = words[value];
}

document.addEventListener('input', event => {
  const meter = event.target.id && document.querySelector(`[data-strength-of="${CSS.escape(event.target.id)}"]`);
  if (meter) show(meter, event.target.value);
});
