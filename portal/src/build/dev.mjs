// Serves the portal from its sources over a running installation: npm run dev -- [GATEWAY] [PORT] [pseudo]. The page is the
// gateway's own, with our scripts in the place of those it was built with; cookies are shared by the ports of one host, so sign in
// here. /styleguide has every control in every state and needs no installation. With `pseudo` English is longer and accented (pseudo.mjs).
import { createServer, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { context } from 'esbuild';

const [gateway = 'http://localhost:8080', port = '9000', words] = process.argv.slice(2);
const target = new URL(gateway);
/** Puts the longer words in the place of the English ones. */
const pseudoLocale = { name: 'pseudo-locale', setup: (build) => build.onLoad({ filter: /i18n.en\.ts$/ }, ({ path }) => ({ loader: 'ts',
  contents: readFileSync(path, 'utf8').replace('export default en;', `import { pseudo } from ${JSON.stringify(import.meta.dirname + '/pseudo.mjs')};\nexport default pseudo(en) as typeof en;`) })) };
const bundle = await context({ entryPoints: ['main.tsx', 'style.css', 'styleguide/main.tsx', 'styleguide/styleguide.css'].map((file) => 'src/main/web/' + file), bundle: true, splitting: true, format: 'esm', target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact',
  alias: { react: 'preact/compat' }, external: ['/look/*'], write: false, outbase: 'src/main/web', outdir: '/assets', plugins: words === 'pseudo' ? [pseudoLocale] : [], sourcemap: 'inline', logLevel: 'warning' });

async function asset(path, response) {
  const built = await bundle.rebuild().catch(() => ({ outputFiles: [] }));
  const file = built.outputFiles.find((each) => each.path.endsWith(path));
  response.writeHead(file ? 200 : 404, { 'Content-Type': path.endsWith('.css') ? 'text/css' : 'text/javascript', 'Cache-Control': 'no-store' }).end(file?.text);
}

function look(path, response) {
  const type = path.endsWith('.css') ? 'text/css' : path.endsWith('.svg') ? 'image/svg+xml' : 'font/woff2';
  response.writeHead(200, { 'Content-Type': type }).end(readFileSync('src/main' + path));
}

async function page(asked, response) {
  const get = (path) => fetch(gateway + path, { headers: { cookie: asked.headers.cookie ?? '', accept: 'application/json' } }).then((answer) => (answer.ok ? answer.json() : null), () => null);
  const [me, menu] = await Promise.all([get('/api/me'), get('/api/me/menu')]);
  if (!me) return response.writeHead(302, { Location: '/login' }).end();
  const locale = /locale=(\w+)/.exec(asked.headers.cookie ?? '')?.[1] ?? 'en';
  const product = process.env.LIAISON_PRODUCT ?? 'Liaison';
  response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8' }).end(`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${product}</title><link rel="icon" href="/look/icon.svg"><link rel="preload" href="/look/atkinson-hyperlegible-next.woff2" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="/assets/style.css"><script type="module" src="/assets/main.js"></script></head><body><div id="root"></div><script type="application/json" id="boot">${JSON.stringify({ me, menu, locale, product }).replaceAll('<', '\\u003c')}</script></body></html>`);
}

/** Of the sources alone: what is released has no such page. */
function styleguide(response) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8' }).end('<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Styleguide</title><link rel="icon" href="/look/icon.svg"><link rel="stylesheet" href="/assets/style.css"><link rel="stylesheet" href="/assets/styleguide/styleguide.css"><script type="module" src="/assets/styleguide/main.js"></script></head><body><div id="root"></div></body></html>');
}

createServer((asked, response) => {
  const { pathname } = new URL(asked.url, 'http://localhost');
  if (pathname.startsWith('/assets/')) return void asset(pathname, response);
  if (pathname.startsWith('/look/')) return look(pathname, response);
  if (pathname === '/styleguide') return styleguide(response);
  const html = asked.method === 'GET' && (asked.headers.accept ?? '').includes('text/html');
  if (html && !/^\/(api|auth|login|logout|swagger|\.well-known)/.test(pathname)) return void page(asked, response);
  const passed = request({ host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers: { ...asked.headers, host: target.host, ...(asked.headers.origin ? { origin: gateway } : {}) } },
    (answer) => { response.writeHead(answer.statusCode, { ...answer.headers, ...(answer.headers.location ? { location: answer.headers.location.replace(gateway, '') } : {}) }); answer.pipe(response); });
  passed.on('error', () => response.writeHead(502).end());
  asked.pipe(passed);
}).listen(Number(port), () => console.log(`http://localhost:${port}`));
