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
