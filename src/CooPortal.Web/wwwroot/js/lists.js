// Lists: row click opens, space selects, shift selects a range; toolbar buttons follow what the selected rows allow.

// what was ticked when the page reloaded itself
const ticked = new Set(JSON.parse(sessionStorage.getItem('ticked:' + location.pathname) || '[]'));
sessionStorage.removeItem('ticked:' + location.pathname);

for (const table of document.querySelectorAll('table[data-list]')) {
  const rows = [...table.tBodies[0]?.rows ?? []];
  const boxOf = row => row.querySelector('.pick input[type="checkbox"]');
  const all = table.tHead?.querySelector('.pick input[type="checkbox"]');
  const scope = table.closest('[data-list-scope]') ?? document;
  let last = null;

  // rows ticked on the other pages of the list, kept until something is done with them
  const keep = table.dataset.listKeeps;
  const total = Number(table.dataset.listAll ?? 0);
  const here = new Set(rows.map(row => boxOf(row)?.value));
  const kept = new Set(JSON.parse(keep && sessionStorage.getItem(keep) || '[]'));
  for (const row of rows) if (kept.has(boxOf(row)?.value) || ticked.has(boxOf(row)?.value)) boxOf(row).checked = true;
  let everything = false;

  const update = () => {
    const selected = rows.filter(row => boxOf(row)?.checked);
    const elsewhere = [...kept].filter(id => !here.has(id));
    if (keep) sessionStorage.setItem(keep, JSON.stringify([...elsewhere, ...selected.map(row => boxOf(row).value)]));
    if (selected.length < rows.length) everything = false;
    const chosen = everything ? total : selected.length + elsewhere.length;
    for (const row of rows) row.classList.toggle('selected', Boolean(boxOf(row)?.checked));
    if (all) {
      all.checked = selected.length > 0 && selected.length === rows.length;
      all.indeterminate = selected.length > 0 && selected.length < rows.length;
    }
    for (const count of scope.querySelectorAll('[data-selected-count]')) count.textContent = chosen === 0 ? '' : everything ? `已选全部 ${total} 条` : elsewhere.length > 0 ? `已选 ${chosen} 条，其中其他页 ${elsewhere.length} 条` : `已选 ${chosen} 条`;
    for (const button of scope.querySelectorAll('[data-select-all]')) button.hidden = everything || selected.length === 0 || selected.length < rows.length || chosen >= total;
    for (const button of scope.querySelectorAll('[data-select-none]')) button.hidden = !everything && elsewhere.length === 0;
    for (const button of scope.querySelectorAll('[data-needs]')) {
      button.dataset.hint ??= button.title;
      const some = button.dataset.single === undefined ? chosen > 0 : chosen === 1;
      const allowed = some && selected.every(row => (row.dataset.actions ?? '').split(' ').includes(button.dataset.needs));
      button.setAttribute('aria-disabled', String(!allowed));
      button.title = allowed ? button.dataset.hint : chosen === 0 ? button.dataset.hint || '请先选择记录' : some ? button.dataset.needsText : '此操作一次只能办理一条记录';
    }
  };

  const toggle = (row, range) => {
    const box = boxOf(row);
    if (!box) return;
    if (range && last) {
      const [from, to] = [rows.indexOf(last), rows.indexOf(row)].sort((a, b) => a - b);
      for (const between of rows.slice(from, to + 1)) boxOf(between).checked = true;
    } else {
      box.checked = !box.checked;
    }
    last = row;
    update();
  };

  for (const row of rows) {
    row.tabIndex = 0;
    row.addEventListener('click', event => {
      const box = boxOf(row);
      if (event.target === box) {
        if (event.shiftKey && last) {
          box.checked = false;
          toggle(row, true);
        } else {
          last = row;
          update();
        }
        return;
      }
      if (event.target.closest('a, button, input, label, select, textarea') || getSelection().toString()) return;
      if (event.target.closest('.pick')) toggle(row, event.shiftKey);
      else if (event.shiftKey || event.ctrlKey) toggle(row, event.shiftKey);
      else if (row.dataset.href) location.href = row.dataset.href;
    });
    row.addEventListener('keydown', event => {
      if (event.target !== row) return;
      const index = rows.indexOf(row);
      if (event.key === ' ') {
        event.preventDefault();
        toggle(row, event.shiftKey);
      } else if (event.key === 'Enter' && row.dataset.href) {
        location.href = row.dataset.href;
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const down = event.key === 'ArrowDown';
        if (rows[index + (down ? 1 : -1)]) rows[index + (down ? 1 : -1)].focus();
        else turn(down);
      } else if (keep && (event.key === 'PageDown' || event.key === 'PageUp')) {
        event.preventDefault();
        turn(event.key === 'PageDown');
      }
    });
  }

  // the keyboard goes on over the end of a page, into the nearest row of the next one
  const turn = forward => {
    const link = keep && scope.querySelector(`.pager a[rel="${forward ? 'next' : 'prev'}"]`);
    if (!link) return;
    sessionStorage.setItem(`${keep}-enter`, forward ? 'first' : 'last');
    location.href = link.href;
  };
  const enter = keep && sessionStorage.getItem(`${keep}-enter`);
  if (enter) {
    sessionStorage.removeItem(`${keep}-enter`);
    rows[enter === 'first' ? 0 : rows.length - 1]?.focus();
  }

  scope.addEventListener('click', event => {
    if (event.target.closest('[data-select-all]')) everything = true;
    else if (event.target.closest('[data-select-none]')) {
      everything = false;
      kept.clear();
      for (const row of rows) if (boxOf(row)) boxOf(row).checked = false;
    } else return;
    update();
  });
  if (keep) {
    table.closest('form')?.addEventListener('submit', event => {
      if (event.submitter?.closest('tr')) return;
      const elsewhere = [...kept].filter(id => !here.has(id));
      for (const [name, value] of everything ? [['AllLines', '1']] : elsewhere.map(id => ['Line', id])) {
        const input = document.createElement('input');
        input.type = 'hidden';
        input.name = name;
        input.value = value;
        event.target.append(input);
      }
      sessionStorage.removeItem(keep);
    });
  }

  table.addEventListener('actionschanged', update);
  all?.addEventListener('change', () => {
    for (const row of rows) if (boxOf(row)) boxOf(row).checked = all.checked;
    update();
  });
  update();
}
