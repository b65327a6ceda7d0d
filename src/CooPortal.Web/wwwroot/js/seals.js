// 选择印章: the browser decodes the scanned sheet; the server finds, measures and cuts out the stamp and says what to do again.

const form = document.querySelector('form[data-seal]');
const field = name => form.elements[name];
const part = name => form.querySelector(`[data-seal-${name}]`);

function say(text, busy = false) {
  part('facts').textContent = text;
  part('figure').toggleAttribute('aria-busy', busy);
}

function refuse(text) {
  say('');
  part('error').textContent = text;
}

async function send(step, values) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  body.append('__RequestVerificationToken', field('__RequestVerificationToken').value);
  const answer = await fetch(`/seals/scan/${step}`, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (!answer) throw new Error('与门户的连接中断，请检查网络后重新选择图片。');
  if (answer.ok) return answer.json();
  const refused = answer.status === 422 ? await answer.json().catch(() => null) : null;
  throw new Error(refused?.errors?.map(error => error.message).join(' ') ?? {
    401: '登录已超时，请重新用法人卡登录后再操作。',
    403: '此功能需使用电子口岸法人卡登录后办理，请重新登录。',
    413: '图片过大，请按 300 dpi 重新扫描。',
    429: '操作过于频繁，请等待一分钟后再选择图片。',
  }[answer.status] ?? '登录可能已超时，或系统暂时无法处理，请刷新页面后重新选择图片。');
}

async function draw(bitmap, { left, top, width, height }, toWidth, toHeight) {
  const canvas = new OffscreenCanvas(toWidth, toHeight);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('图片太大，浏览器内存不足。请关闭其他页面，或按 300 dpi 重新扫描。');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, left, top, width, height, 0, 0, toWidth, toHeight);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function take(file) {
  const head = 4 * 1024 * 1024;
  say('正在读取文件…', true);
  const sheet = await send('open', { kind: form.dataset.kind, length: file.size, picture: file.slice(0, head) });
  const bitmap = await createImageBitmap(file, { imageOrientation: 'none' }).catch(() => null);
  if (!bitmap) throw new Error('浏览器无法读取该图片：文件已损坏，或文件头与内容不符。请重新扫描。');
  try {
    if (bitmap.width !== sheet.width || bitmap.height !== sheet.height) {
      throw new Error(`文件头记载图片为 ${sheet.width} × ${sheet.height} 像素，实际是 ${bitmap.width} × ${bitmap.height}，文件可能已被改动。请重新扫描，直接选择扫描得到的文件。`);
    }
    say('正在查找…', true);
    const scale = Math.min(1, sheet.overview / Math.max(sheet.width, sheet.height));
    const whole = { left: 0, top: 0, width: sheet.width, height: sheet.height };
    const overview = await draw(bitmap, whole, Math.max(1, Math.round(sheet.width * scale)), Math.max(1, Math.round(sheet.height * scale)));
    const found = await send('locate', { scan: sheet.scan, picture: overview });
    say('正在测量并去除纸张底色…', true);
    const cut = await send('cut', { scan: sheet.scan, picture: await draw(bitmap, found, found.width, found.height) });
    return { ...cut, scan: sheet.scan };
  } finally {
    bitmap.close();
  }
}

function show(cut) {
  const image = new Image(cut.pixelWidth, cut.pixelHeight);
  image.src = cut.url;
  image.alt = '去除纸张底色后的图片';
  part('figure').replaceChildren(image);
  part('scan').value = cut.scan;
  const specimen = part('specimen');
  specimen.dataset.sealSpecimen = cut.specimenUrl;
  specimen.setAttribute('aria-disabled', 'false');
  specimen.title = '';
  say(cut.facts);
}

part('file')?.addEventListener('change', async event => {
  const [file] = event.target.files;
  event.target.value = '';
  if (!file) return;
  part('error').textContent = '';
  part('scan').value = '';
  form.querySelector('[data-default]').disabled = true;
  try {
    show(await take(file));
  } catch (problem) {
    part('figure').replaceChildren();
    refuse(problem.message);
  } finally {
    part('figure').removeAttribute('aria-busy');
    form.querySelector('[data-default]').disabled = false;
  }
});

// the frame is asked for when it is looked at
part('specimen')?.addEventListener('click', event => {
  const frame = document.querySelector('[data-seal-frame]');
  const address = event.currentTarget.dataset.sealSpecimen;
  if (address && frame.getAttribute('src') !== address) frame.src = address;
});

const holders = JSON.parse(form.dataset.holders);
const filled = new Set(Object.values(holders).map(holder => holder.name));
field('HolderUserId').addEventListener('change', () => {
  const holder = holders[field('HolderUserId').value];
  if (!holder) return;
  if (form.dataset.kind === 'Signature') {
    field('IdNumber').value = holder.idNumber;
    if (!field('Name').value || filled.has(field('Name').value)) field('Name').value = holder.name;
  } else if (holder.to) {
    const to = field('ValidTo');
    to.value = holder.to;
    to._flatpickr?.setDate(holder.to);
  }
});
