import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { COMMANDS } from '../../../cli/commands';
import { knownVersions } from '../../../src/core/tools/known-versions';
import { ACTIONS, REPOSITORY } from '../actions/actions';
import { REUSABLE } from '../workflows/workflows';
import { anchorsOf, DOCUMENTS } from './documents';

const exists = (path: string): boolean => existsSync(join(REPOSITORY, path));
const withoutCode = (text: string): string => text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');

/** Targets of inline links and of link definitions. */
const linksOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)].map(
    ([, inline, defined]) => (inline ?? defined)!,
  );

const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);
const BUILT_IN = ['ci', 'i', 'install', 'test'];

describe.each(DOCUMENTS)('$path', ({ path, text }) => {
  test('links lead somewhere', () => {
    const broken = linksOf(text).filter((link) => {
      if (/^(https:|mailto:)/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), decodeURI(file))).replaceAll('\\', '/');
      if (!exists(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(join(REPOSITORY, target), 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('files that are named exist', () => {
    const named = [
      ...text.matchAll(/`((?:src|test|scripts|docs|actions|cli|examples|tools|\.ci|\.github)\/[\w./-]*)`/g),
    ].map(([, name]) => name!);
    // What a reader is told to make in their own repository.
    const theirs = new Set([
      '.github/',
      '.github/planseal.yml',
      '.github/workflows/terraform.yml',
      '.github/workflows/drift.yml',
      '.github/workflows/terraform-status.yml',
    ]);
    const placeholders = /NAME|CLASS/;
    expect(named.filter((name) => !theirs.has(name) && !placeholders.test(name) && !exists(name))).toEqual([]);
  });

  test('commands exist', () => {
    const commands = [...text.matchAll(/\bnpm (?:run ([\w:]+)|([a-z]+))/g)].map(
      ([, script, command]) => script ?? command!,
    );
    expect(commands.filter((name) => !SCRIPTS.includes(name) && !BUILT_IN.includes(name))).toEqual([]);
    const programs = [...text.matchAll(/\b(?:node|bash|tsx) ((?:scripts|cli|\.ci)\/[\w./-]+)/g)].map(
      ([, file]) => file!,
    );
    expect(programs.filter((file) => !exists(file))).toEqual([]);
  });

  test('it has one title and no path of a machine', () => {
    const headings = text.replace(/^```.*?^```$/gms, '');
    expect(headings.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/\/(home|Users|root|work)\//);
  });
});

test('the README begins with the two commands', () => {
  const readme = DOCUMENTS.find(({ path }) => path === 'README.md')!.text;
  expect(readme).toContain('npm ci && npm run demo');
  expect(readme).toContain('npm test');
});

test('the README names every command of the CLI', () => {
  const readme = DOCUMENTS.find(({ path }) => path === 'README.md')!.text;
  const named = /on a laptop: ([^|]*)/.exec(readme)?.[1]?.match(/(?<=[` ])[a-z]+(?=`)/g);
  expect(named).toEqual(expect.arrayContaining(COMMANDS.map(({ name }) => name)));
});

test('the README counts the actions and the reusable workflows', () => {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const readme = DOCUMENTS.find(({ path }) => path === 'README.md')!.text;
  expect(readme).toContain(
    `${words[ACTIONS.length]!} GitHub Actions and ${words[REUSABLE.length]!} reusable workflows`,
  );
});

test('the README names the releases of both engines that are known', () => {
  const readme = DOCUMENTS.find(({ path }) => path === 'README.md')!.text;
  const line = (version = '') => version.split('.').slice(0, 2).join('.');
  const known = (['terraform', 'opentofu'] as const).map((engine) => {
    const versions = knownVersions(engine);
    return `${line(versions.at(-1))} to ${line(versions[0])}`;
  });
  expect(readme).toContain(`Terraform ${known[0]!} or OpenTofu ${known[1]!}`);
});

test('every decision has a number of its own, in its name and in its title', () => {
  const decisions = DOCUMENTS.flatMap(({ path, text }) => {
    const number = /^docs\/decisions\/(\d{4})-/.exec(path)?.[1];
    return number === undefined ? [] : [{ number, title: /^# (\d+)\. /.exec(text)?.[1] }];
  });
  expect(decisions.map(({ title }) => title)).toEqual(decisions.map(({ number }) => String(Number(number))));
  expect(new Set(decisions.map(({ number }) => number)).size).toBe(decisions.length);
});

test('the index names every decision as its page does', () => {
  const index = DOCUMENTS.find(({ path }) => path === 'docs/decisions/README.md')!.text;
  for (const { path, text } of DOCUMENTS.filter((one) => /^docs\/decisions\/\d/.test(one.path))) {
    const title = /^# \d+\. (.*)$/m.exec(text)![1]!;
    expect(index).toContain(`(${path.replace('docs/decisions/', '')}): ${title}`);
  }
});

test('the architecture names every folder of the core and of the adapters', () => {
  const page = DOCUMENTS.find(({ path }) => path === 'docs/architecture.md')!.text;
  const folders = ['src/core', 'src/adapters'].flatMap((layer) =>
    readdirSync(join(REPOSITORY, layer), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${layer}/${name}`),
  );
  expect(folders.filter((folder) => !new RegExp(`^\\| \`${folder}\` +\\| \\S`, 'm').test(page))).toEqual([]);
});

test('every decision is listed', () => {
  const folder = 'docs/decisions';
  const index = DOCUMENTS.find(({ path }) => path === `${folder}/README.md`)!.text;
  const pages = readdirSync(join(REPOSITORY, folder)).filter((name) => /^\d{4}-/.test(name));
  expect(linksOf(index).sort()).toEqual(pages.sort());
});
