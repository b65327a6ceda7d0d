// 【未使用的空白证单】: a click on a row chooses it, a double click takes it; Enter in the search box searches.

const table = document.querySelector('table[data-take]');
if (table) {
  const choose = row => {
    const box = row?.querySelector('input[type=radio]');
    if (!box) return false;
    box.checked = true;
    for (const other of table.tBodies[0].rows) other.classList.toggle('selected', other === row);
    return true;
  };
  table.addEventListener('click', event => choose(event.target.closest('tbody tr')));
  table.addEventListener('dblclick', event => {
    if (choose(event.target.closest('tbody tr'))) document.getElementById(table.dataset.take).click();
  });
}

// the form's first button would answer Enter otherwise
for (const input of document.querySelectorAll('input[data-enter]')) {
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    document.getElementById(input.dataset.enter).click();
  });
}
