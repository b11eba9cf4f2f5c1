// Renders the golden reports as GitHub shows them and takes their pictures, wide and as on a phone:
//   node scripts/gallery.mjs [--all FOLDER]
// Pictures of the reports of the gallery go to docs/gallery; with --all, those of every golden file to FOLDER.
// Chromium is found on PATH, or by CHROMIUM.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const root = fileURLToPath(new URL('..', import.meta.url));
const golden = join(root, 'test/fixtures/render');
const stylesheet = readFileSync(join(root, 'node_modules/github-markdown-css/github-markdown-light.css'), 'utf8');
const WIDTHS = { wide: 800, phone: 400 };
/** The report that the README begins with, as far as its own first screen goes. */
const FIRST = { name: 'comment-three-stacks', height: 632 };
const SHOWN = [
  'comment-three-stacks',
  'comment-a-stack-that-was-not-judged',
  'comment-everything-given',
  'decision-stale',
  'drift-issue',
  'drift-summary',
  'applied-comment',
  'apply-issue',
  'unapplied-issue',
  'comment-a-deleted-stack-alone',
  ...['db-renamed-no-moved', 'db-risky-update', 'iam-wildcard', 'module-rename', 's3-weaken', 'tags-only'].map(
    (plan) => `plan-${plan}`,
  ),
];

/** The first Chromium that answers. */
const findChromium = () => {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const found = names.find((name) => name && spawnSync(name, ['--version']).status === 0);
  if (found) return found;
  console.error('No Chromium found. Install one (Debian: apt-get install chromium) or name it in CHROMIUM.');
  process.exit(1);
};

const page = (markdown, open) => {
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const tasks = body.replaceAll(
    '<li><input type="checkbox"',
    '<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox"',
  );
  const shown = open ? tasks.replaceAll('<details>', '<details open>') : tasks;
  // GitHub colours the lines of diff blocks; that is done in its own highlighter, not in the stylesheet.
  const coloured = shown.replace(/<pre><code class="language-diff">(.*?)<\/code><\/pre>/gs, (_, code) => {
    const lines = code
      .split('\n')
      .map((line) => `<span class="${{ '+': 'added', '-': 'removed' }[line[0]] ?? ''}">${line}</span>`);
    return `<pre><code>${lines.join('\n')}</code></pre>`;
  });
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${stylesheet}
    body { margin: 0; padding: 16px; background: #fff }
    .added { background: #dafbe1; color: #116329 } .removed { background: #ffebe9; color: #82071e }
    </style><article class="markdown-body">${coloured}</article>`;
};

const profile = mkdtempSync(join(tmpdir(), 'gallery-'));
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--allow-file-access-from-files',
  '--virtual-time-budget=5000',
  '--disable-component-update',
  '--disable-sync',
  `--user-data-dir=${profile}`,
];

/** Height of the page at this width, as the page itself says. */
const heightOf = (chromium, file, width) => {
  // A window cannot be narrower than 500 px, so the page is measured and shown in a frame of the width wanted.
  const frame = `${file}.${width}.html`;
  writeFileSync(
    frame,
    `<!doctype html><body style="margin:0"><iframe src="${basename(file)}" style="border:0;width:${width}px;height:10px"></iframe>
    <script>onload=()=>setTimeout(()=>{const f=document.querySelector('iframe'),h=f.contentDocument.documentElement.offsetHeight;f.style.height=h+'px';document.title='height='+h;},300)</script>`,
  );
  const run = spawnSync(chromium, [...FLAGS, '--dump-dom', pathToFileURL(frame).href], { encoding: 'utf8' });
  return { frame, height: Number(/height=(\d+)/.exec(run.stdout)?.[1] ?? 2000) };
};

const shoot = (chromium, file, width, out, most = 12_000) => {
  const { frame, height } = heightOf(chromium, file, width);
  const run = spawnSync(
    chromium,
    [
      ...FLAGS,
      `--window-size=${width},${Math.min(Math.max(height, 200), most)}`,
      `--screenshot=${out}`,
      pathToFileURL(frame).href,
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`Chromium could not take ${out}: ${run.stderr}`);
  console.log(out);
};

const all = process.argv.indexOf('--all');
const target = all > 0 ? process.argv[all + 1] : join(root, 'docs/gallery');
if (!target) {
  console.error('--all needs a folder.');
  process.exit(1);
}
const open = process.argv.includes('--open');
mkdirSync(target, { recursive: true });
const chromium = findChromium();
try {
  const names =
    all > 0
      ? readdirSync(golden)
          .filter((name) => name.endsWith('.golden.md'))
          .map((name) => basename(name, '.golden.md'))
      : SHOWN;
  for (const name of names) {
    const file = join(profile, `${name}.html`);
    writeFileSync(file, page(readFileSync(join(golden, `${name}.golden.md`), 'utf8'), open));
    for (const [label, width] of Object.entries(WIDTHS))
      shoot(chromium, file, width, join(target, `${name}-${label}.png`));
    if (all < 0 && name === FIRST.name)
      shoot(chromium, file, WIDTHS.wide, join(target, `${name}-first.png`), FIRST.height);
  }
} finally {
  rmSync(profile, { recursive: true, force: true });
}
