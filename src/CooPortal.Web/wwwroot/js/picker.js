// A dictionary field. Without script it is a text field that takes the code; with it, the visible field shows "日本 JAPAN (JPN)",
// searches while one types, and a hidden field of the same name carries the code.

const pageSize = 50;
let counter = 0;

class Picker {
  constructor(wrapper) {
    this.wrapper = wrapper;
    this.dictionary = wrapper.dataset.picker;
    this.input = wrapper.querySelector('input');
    this.display = wrapper.querySelector('.picker-display');
    this.items = [];
    this.active = -1;

    this.hidden = document.createElement('input');
    this.hidden.type = 'hidden';
    this.hidden.name = this.input.name;
    this.hidden.value = this.input.value;
    this.input.removeAttribute('name');
    this.input.dataset.name = this.hidden.name;
    wrapper.append(this.hidden);
    if (this.display) {
      this.input.value = this.display.textContent;
      this.display.hidden = true;
    }
    this.shown = this.input.value;
    this.input.title = this.shown;
    if (!this.input.readOnly) this.build();
    wrapper.picker = this;
  }

  build() {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = 'picker-open';
    button.setAttribute('aria-label', '选择');
    button.innerHTML = '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="10" cy="10" r="6"/><path d="m20 20-5.5-5.5"/></svg>';
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => { this.input.focus(); this.isOpen ? this.close() : this.open(''); });
    this.input.after(button);

    this.list = document.createElement('ul');
    this.list.className = 'picker-list';
    this.list.id = `picker-${++counter}`;
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const line = event.target.closest('li[data-index]');
      if (line) this.take(this.items[Number(line.dataset.index)]);
    });
    this.list.addEventListener('scroll', () => {
      if (this.more && this.list.scrollTop + this.list.clientHeight > this.list.scrollHeight - 40) this.load(this.query, this.items.length);
    });
    this.wrapper.append(this.list);

    const input = this.input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', this.list.id);
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-autocomplete', 'list');
    input.addEventListener('focus', () => input.select());
    input.addEventListener('click', () => { if (!this.isOpen) this.open(''); });
    input.addEventListener('input', event => { if (!event.isComposing) this.search(); });
    input.addEventListener('compositionend', () => this.search());
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => this.leave());
  }

  get isOpen() { return !this.list.hidden; }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const untouched = this.input.value === this.shown;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!this.isOpen) this.open('');
        else this.move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case ' ':
        if (!this.isOpen && untouched) {
          event.preventDefault();
          this.open('');
        }
        break;
      case 'Enter':
        if (this.isOpen) {
          event.preventDefault();
          if (this.items[this.active]) this.take(this.items[this.active]);
          else this.close();
        } else if (this.input.form?.matches('[data-edit]') && this.input.value === '') {
          event.preventDefault();
          this.open('');
        } else if (!untouched) {
          event.preventDefault();
          this.resolve();
        }
        break;
      case 'Escape':
        if (this.isOpen) {
          event.preventDefault();
          event.stopPropagation();
          this.input.value = this.shown;
          this.close();
        }
        break;
    }
  }

  search() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(this.input.value.trim()), 120);
  }

  open(query) {
    this.query = query;
    this.load(query, 0);
  }

  async load(query, offset) {
    if (this.loading === query + offset) return;
    this.loading = query + offset;
    let page;
    try {
      const url = `/dictionaries/${encodeURIComponent(this.dictionary)}?q=${encodeURIComponent(query)}&offset=${offset}`;
      const answer = await fetch(url, { headers: { 'X-Requested-With': 'fetch' } });
      if (!answer.ok) return;
      page = await answer.json();
    } catch {
      return;
    } finally {
      this.loading = null;
    }
    if (query !== this.query || document.activeElement !== this.input) return;
    this.items = offset === 0 ? page.items : [...this.items, ...page.items];
    this.more = page.more;
    this.show(offset === 0);
  }

  show(fresh) {
    this.list.replaceChildren(...this.items.map((item, index) => {
      const line = document.createElement('li');
      line.id = `${this.list.id}-${index}`;
      line.dataset.index = index;
      line.setAttribute('role', 'option');
      if (item.recent) line.className = 'recent';
      const code = document.createElement('span');
      code.className = 'picker-code';
      code.textContent = item.code;
      const text = document.createElement('span');
      text.textContent = [item.zh, item.en].filter(Boolean).join(' ');
      line.append(code, text);
      return line;
    }));
    if (this.items.length === 0) {
      const none = document.createElement('li');
      none.className = 'picker-note';
      none.textContent = '没有匹配的项，请换一个关键字';
      this.list.append(none);
    }
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    if (fresh) this.mark(this.items.length > 0 ? Math.max(0, this.query === '' ? this.items.findIndex(item => item.code === this.hidden.value) : 0) : -1);
    else this.mark(this.active);
  }

  move(step) {
    if (this.items.length === 0) return;
    this.mark(Math.min(this.items.length - 1, Math.max(0, this.active + step)));
    if (this.more && this.active === this.items.length - 1) this.load(this.query, this.items.length);
  }

  mark(index) {
    this.active = index;
    for (const line of this.list.querySelectorAll('li[data-index]')) line.setAttribute('aria-selected', String(Number(line.dataset.index) === index));
    const line = this.list.children[index];
    if (line) {
      line.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', line.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  take(item) {
    this.set(item.code, item.display);
    this.close();
    const body = new URLSearchParams({ code: item.code, __RequestVerificationToken: document.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '' });
    fetch(`/dictionaries/${encodeURIComponent(this.dictionary)}/used`, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } }).catch(() => {});
  }

  set(code, display) {
    const changed = this.hidden.value !== code;
    this.hidden.value = code;
    this.input.value = this.shown = display;
    this.input.title = display;
    if (changed) {
      this.hidden.dispatchEvent(new Event('input', { bubbles: true }));
      this.hidden.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.query = null;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  leave() {
    this.close();
    if (this.input.value !== this.shown) this.resolve();
  }

  // the typed code alone is enough; what is no code stays as typed, and the server says so
  async resolve() {
    this.close();
    const typed = this.input.value.trim();
    if (typed === '') return this.set('', '');
    this.set(typed, typed);
    try {
      const answer = await fetch(`/dictionaries/${encodeURIComponent(this.dictionary)}/find?code=${encodeURIComponent(typed)}`, { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.ok && this.hidden.value === typed) {
        const item = await answer.json();
        this.set(item.code, item.display);
      }
    } catch { /* offline: the typed text stays */ }
  }
}

const start = root => {
  for (const wrapper of root.querySelectorAll('[data-picker]')) {
    if (!wrapper.picker) new Picker(wrapper);
  }
};
start(document);
document.addEventListener('coo:content', event => start(event.target));
