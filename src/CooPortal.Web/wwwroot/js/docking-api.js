// Sends what the page of the REST API holds, with the key and without any cookie, and shows the answer as it came.

const key = document.getElementById('rest-key');
const shownHeaders = ['etag', 'location', 'link', 'retry-after', 'idempotency-replayed', 'content-type'];

function requestOf(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  const headers = { Accept: 'application/json' };
  for (const field of form.querySelectorAll('[data-in]')) {
    const value = field.value.trim();
    if (field.dataset.in === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(value));
    else if (value && field.dataset.in === 'query') query.set(field.name, value);
    else if (value) headers[field.name] = value;
  }
  if (key.value.trim()) headers.Authorization = `Bearer ${key.value.trim()}`;
  const body = form.querySelector('[data-body]')?.value;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return [query.size ? `${path}?${query}` : path, { method: form.dataset.method, headers, body, credentials: 'omit' }];
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function answerOf(response, milliseconds) {
  const parts = [element('p', `${response.status} ${response.statusText}（${Math.round(milliseconds)} 毫秒）`, response.ok ? 'docking-status' : 'docking-status failed')];
  const headers = shownHeaders.filter(name => response.headers.has(name)).map(name => `${name}: ${response.headers.get(name)}`);
  if (headers.length) parts.push(element('pre', headers.join('\n'), 'docking-lines'));
  if (response.headers.get('content-type')?.startsWith('application/pdf')) {
    const link = element('a', '保存 PDF', 'btn btn-tool');
    link.href = URL.createObjectURL(await response.blob());
    link.download = 'document.pdf';
    parts.push(link);
  } else {
    const text = await response.text();
    if (text) parts.push(element('pre', readable(text), 'docking-lines'));
  }
  return parts;
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form.docking-operation');
  if (!form) return;
  event.preventDefault();
  const [shown, button] = [form.querySelector('.docking-answer'), form.querySelector('button')];
  button.disabled = true;
  const start = performance.now();
  try {
    const response = await fetch(...requestOf(form));
    shown.replaceChildren(...await answerOf(response, performance.now() - start));
  } catch (problem) {
    shown.replaceChildren(element('p', `没有得到应答：${problem.message}`, 'docking-status failed'));
  }
  shown.hidden = false;
  button.disabled = false;
});
