// Charts over a table that is on the page anyway. The library is fetched only here; without it the table says the same.

const places = [...document.querySelectorAll('[data-chart]')];
const colours = ['#1f5fa8', '#2e8b57', '#c97a1b', '#8f4fa3', '#b5423c', '#3b8ea5', '#7a7f2a', '#5b6f8f', '#a35d7d', '#4f7d5a'];

const load = () => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = '/lib/echarts/echarts.common.min.js';
  script.onload = () => resolve(window.echarts);
  script.onerror = reject;
  document.head.append(script);
});

const read = table => [...table.tBodies[0].rows].map(row => ({ name: row.cells[0].textContent.trim(), value: Number(row.cells[1].textContent) }));

function optionOf(kind, data, title) {
  const common = { color: colours, animation: false, textStyle: { fontFamily: 'inherit' }, toolbox: { show: false }, aria: { enabled: true, label: { description: title } } };
  if (kind === 'pie') {
    const shown = data.length > 10 ? [...data.slice(0, 9), { name: '其他', value: data.slice(9).reduce((sum, item) => sum + item.value, 0) }] : data;
    return { ...common, tooltip: { trigger: 'item', formatter: '{b}：{c}（{d}%）' }, legend: { type: 'scroll', bottom: 0 }, series: [{ type: 'pie', radius: '62%', center: ['50%', '45%'], data: shown, label: { formatter: '{b} {c}' } }] };
  }
  return {
    ...common,
    tooltip: { trigger: 'axis' },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: data.map(item => item.name), axisLabel: { interval: 0, rotate: data.length > 6 ? 35 : 0, width: 110, overflow: 'truncate' } },
    yAxis: { type: 'value', minInterval: 1, name: '证书数' },
    series: [{ type: kind, data: data.map(item => item.value), barMaxWidth: 42, label: { show: true, position: 'top' } }],
  };
}

if (places.length > 0) {
  try {
    const echarts = await load();
    for (const place of places) {
      const data = read(document.getElementById(place.dataset.table));
      const chart = echarts.init(place);
      chart.setOption(optionOf(place.dataset.chart, data, place.dataset.title));
      new ResizeObserver(() => chart.resize()).observe(place);
      const button = place.parentElement.querySelector('[data-download]');
      button.hidden = false;
      button.addEventListener('click', () => {
        const link = document.createElement('a');
        link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' });
        link.download = `${place.dataset.title}.png`;
        link.click();
      });
    }
  } catch {
    for (const place of places) place.textContent = '图表组件没有加载，请刷新页面重试；数据见上表。';
  }
}
