// Lists: row click opens, space selects, shift selects a range; toolbar buttons follow what the selected rows allow.

for (const table of document.querySelectorAll('table[data-list]')) {
  const rows = [...table.tBodies[0]?.rows ?? []];
  const boxOf = row => row.querySelector('.pick input[type="checkbox"]');
  const all = table.tHead?.querySelector('.pick input[type="checkbox"]');
  const scope = table.closest('[data-list-scope]') ?? document;
  let last = null;

  const update = () => {
    const selected = rows.filter(row => boxOf(row)?.checked);
    for (const row of rows) row.classList.toggle('selected', Boolean(boxOf(row)?.checked));
    if (all) {
      all.checked = selected.length > 0 && selected.length === rows.length;
      all.indeterminate = selected.length > 0 && selected.length < rows.length;
    }
    for (const count of scope.querySelectorAll('[data-selected-count]')) count.textContent = selected.length > 0 ? `已选 ${selected.length} 条` : '';
    for (const button of scope.querySelectorAll('[data-needs]')) {
      button.dataset.hint ??= button.title;
      const some = button.dataset.single === undefined ? selected.length > 0 : selected.length === 1;
      const allowed = some && selected.every(row => (row.dataset.actions ?? '').split(' ').includes(button.dataset.needs));
      button.setAttribute('aria-disabled', String(!allowed));
      button.title = allowed ? button.dataset.hint : selected.length === 0 ? button.dataset.hint || '请先选择记录' : some ? button.dataset.needsText : '此操作一次只能办理一条记录';
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
        rows[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
      }
    });
  }

  table.addEventListener('actionschanged', update);
  all?.addEventListener('change', () => {
    for (const row of rows) if (boxOf(row)) boxOf(row).checked = all.checked;
    update();
  });
  update();
}
