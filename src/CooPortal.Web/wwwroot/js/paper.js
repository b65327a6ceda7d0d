// Checks a printed certificate in the browser: signature, key fields, boxes. The portal is asked only for its own record, so that
// everything else works without a network, on a saved copy of the page too.
(() => {
  'use strict';

  const version = 1;
  const keyIdLength = 4;
  const signatureLength = 64;
  const hashLength = 6;
  const hashedBytes = 20 << 12;
  const saltLength = 8;
  const longest = 425;
  const epoch = Date.UTC(2000, 0, 1);
  const day = 24 * 60 * 60 * 1000;

  const part = name => document.querySelector(`[data-paper="${name}"]`);
  const [code, signature, fields, record, boxes, list, summary] = ['code', 'signature', 'fields', 'record', 'boxes', 'box-list', 'summary'].map(part);
  const text = document.getElementById('Code');
  const encoder = new TextEncoder();
  const keys = new Map([...part('keys').querySelectorAll('dt')].map(id => [id.textContent.trim(), binary(id.nextElementSibling.textContent.trim())]));
  let paper = null;

  function binary(base64) {
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  }

  const base64Url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  // two fragments must not mean the same: the last letter has bits that decoding drops
  function decoded(fragment) {
    if (fragment.length > longest || !/^[\w-]+$/.test(fragment) || fragment.length % 4 === 1) return null;
    const bytes = binary(fragment.replaceAll('-', '+').replaceAll('_', '/'));
    return base64Url(bytes) === fragment ? bytes : null;
  }

  /** What a code says; null unless one of the published keys signed exactly this. */
  async function read(whole) {
    const bytes = decoded(whole.slice(whole.indexOf('#') + 1));
    if (!bytes || bytes.length <= 1 + keyIdLength + signatureLength || bytes[0] !== version) return null;
    const id = [...bytes.subarray(1, 1 + keyIdLength)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    if (!keys.has(id)) return null;
    const key = await crypto.subtle.importKey('spki', keys.get(id), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const signed = bytes.subarray(0, -signatureLength);
    const right = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes.subarray(-signatureLength), signed);
    return right ? content(signed.subarray(1 + keyIdLength), id) : null;
  }

  function content(bytes, key) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    const number16 = () => view.getUint16((at += 2) - 2, true);
    const words = () => {
      const length = bytes[at++];
      return new TextDecoder().decode(bytes.subarray(at, at += length));
    };
    const said = { key, number: words(), issued: new Date(epoch + number16() * day).toISOString().slice(0, 10), office: words(), exporter: words(), destination: words(), lines: number16(), hashes: new Map() };
    const map = view.getUint32((at += 4) - 4, true);
    for (let box = 0; box < 32; box++) {
      if (map >>> box & 1) said.hashes.set(box, bytes.subarray(at, at += hashLength));
    }
    return said;
  }

  const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

  // Latin letters only, and one letter stays one letter: exactly what PaperQrContent does
  const capital = letter => {
    const upper = letter.toUpperCase();
    return letter >= '\u0180' || letter === '\u0131' || upper.length > 1 ? letter : upper;
  };

  const normalised = words => Array.from(words.replace(space, ''), capital).join('');

  async function hashOf(number, words) {
    const salt = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(number))).subarray(0, saltLength);
    const read = encoder.encode(normalised(words));
    const piece = new Uint8Array([...salt, ...read]);
    const pieces = new Uint8Array(Math.max(hashedBytes, piece.length));
    for (let at = 0; at < pieces.length; at += piece.length) pieces.set(piece.subarray(0, pieces.length - at), at);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', pieces)).subarray(0, hashLength);
  }

  function say(tone, title, note) {
    signature.className = `pocket-answer ${tone}`;
    signature.querySelector('b').textContent = title;
    signature.querySelector('span').textContent = note;
    signature.hidden = false;
  }

  async function check() {
    paper = null;
    fields.hidden = boxes.hidden = true;
    record.replaceChildren();
    paper = await read(text.value.trim());
    if (!paper) {
      say('none', '未找到', '二维码内容不是本系统签发的证书，或已被改动。');
      return;
    }
    say('green', '签名有效', `由公钥 ${paper.key} 核验：二维码由本系统签发，未被改动。`);
    const form = document.querySelector(`template[data-form="${/^[A-Z]*/.exec(paper.number)[0]}"]`);
    show(form);
    ask(form);
    await look();
  }

  function show(form) {
    const country = part('countries').content.textContent.split('|').find(line => line.startsWith(`${paper.destination} `));
    const said = { type: form?.dataset.name, number: paper.number, issued: paper.issued, office: paper.office, exporter: paper.exporter, destination: country?.split(' ').reverse().join(' ') ?? paper.destination, lines: paper.lines };
    for (const place of fields.querySelectorAll('[data-field]')) place.textContent = said[place.dataset.field] ?? '';
    fields.hidden = false;
  }

  function ask(form) {
    const captions = new Map([...form?.content.querySelectorAll('li') ?? []].map(line => [line.value, line.textContent]));
    for (const box of paper.hashes.keys()) if (!captions.has(box)) captions.set(box, '');
    list.replaceChildren(...[...captions].sort((one, other) => one[0] - other[0]).map(([box, caption]) => {
      const field = part('box').content.firstElementChild.cloneNode(true);
      const area = field.querySelector('textarea');
      area.id = `box-${box}`;
      area.dataset.box = box;
      field.querySelector('label').htmlFor = area.id;
      field.querySelector('b').textContent = box ? `第${box}栏` : '标题栏';
      field.querySelector('label span').textContent = caption;
      if (!paper.hashes.has(box)) area.placeholder = '签发时此栏没有内容';
      return field;
    }));
    summary.textContent = '';
    boxes.hidden = false;
  }

  /** The portal's record; its server checks the signature again before it looks. */
  async function look() {
    record.replaceChildren();
    let answer;
    try {
      answer = await fetch(code.action, { method: 'POST', body: new URLSearchParams(new FormData(code)), headers: { 'X-Requested-With': 'fetch' } });
    } catch {
      retry('没有连接到门户。以上签名和逐栏核对不需要网络；证书是否仍然有效，联网后再查。');
      return;
    }
    if (answer.ok || answer.status === 404) {
      record.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
    } else {
      retry(answer.status === 429 ? '查询过于频繁，请一分钟后再查门户记录。' : '门户没有答复，请刷新本页后再查门户记录。');
    }
  }

  function retry(words) {
    const note = document.createElement('p');
    note.className = 'pocket-hint';
    note.textContent = words;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = '查询门户记录';
    again.addEventListener('click', look);
    record.replaceChildren(note, again);
  }

  async function compare() {
    const differing = [];
    let agreeing = 0;
    let missing = 0;
    for (const area of list.querySelectorAll('textarea')) {
      const expected = paper.hashes.get(Number(area.dataset.box));
      const verdict = area.parentElement.querySelector('.pocket-verdict');
      const typed = normalised(area.value);
      const same = typed && expected ? (await hashOf(paper.number, typed)).every((byte, at) => byte === expected[at]) : !typed && !expected;
      const state = !typed ? 'open' : same ? 'same' : 'differs';
      area.parentElement.dataset.verdict = state;
      verdict.textContent = { open: expected ? '未填写：签发时此栏有内容' : '', same: '一致', differs: '与签发内容不一致' }[state];
      if (state === 'differs') differing.push(area.parentElement.querySelector('b').textContent);
      if (state === 'same') agreeing++;
      if (state === 'open' && expected) missing++;
    }
    summary.dataset.verdict = differing.length ? 'differs' : agreeing ? 'same' : 'open';
    summary.textContent = [
      differing.length ? `${differing.join('、')}与签发内容不一致。` : agreeing ? `填写的 ${agreeing} 栏全部一致。` : '还没有填写任何一栏。',
      missing && (agreeing || differing.length) ? `另有 ${missing} 栏没有核对。` : '',
    ].join('');
  }

  function start() {
    if (location.hash.length > 1) {
      text.value = location.href;
      check();
    }
  }

  if (!globalThis.crypto?.subtle) {
    // browsers give it to https and to this computer only; the form then asks the server
    say('orange', '本浏览器不能在本机核验', '请通过 https 打开本页，或使用新版浏览器。点击“核验”由门户核对二维码。');
    if (location.hash.length > 1) text.value = location.href;
    return;
  }
  code.addEventListener('submit', event => {
    event.preventDefault();
    check();
  });
  boxes.addEventListener('submit', event => {
    event.preventDefault();
    compare();
  });
  addEventListener('hashchange', start);
  start();
})();
