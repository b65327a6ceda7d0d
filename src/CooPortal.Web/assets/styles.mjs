// node assets/styles.mjs: wwwroot/lib/tabler/tabler.min.css, of Tabler's style sheet the rules that a page, a script or a tag helper can use.
// The whole has 635 KB, and every rule costs each page time while its styles are worked out.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { PurgeCSS } from 'purgecss';

const own = readdirSync('wwwroot/css').map(name => readFileSync(`wwwroot/css/${name}`, 'utf8')).join('\n');
const [kept] = await new PurgeCSS().purge({
  content: ['{Features,Shared,Infrastructure}/**/*.{cshtml,cs}', 'wwwroot/js/*.js', 'node_modules/flatpickr/dist/flatpickr.min.js'],
  css: ['node_modules/@tabler/core/dist/css/tabler.min.css'],
  variables: true,
  keyframes: true,
  fontFace: true,
  safelist: { variables: [...new Set(own.match(/--tblr-[\w-]+/g))] },
});
mkdirSync('wwwroot/lib/tabler', { recursive: true });
writeFileSync('wwwroot/lib/tabler/tabler.min.css', kept.css);
