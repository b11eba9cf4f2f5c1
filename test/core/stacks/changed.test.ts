import { describe, expect, test } from '@jest/globals';
import { changedStacks } from '../../../src/core/stacks/changed';
import { goneStacks } from '../../../src/core/stacks/gone';
import { pathsIn, readerOfReferences } from '../../../src/core/stacks/references';
import { stack } from './make';

const FILES: Readonly<Record<string, string>> = {
  'live/app/main.tf': 'module "m" {\n  source = "../../modules/app"\n}\n',
  'live/app/json.tf.json': '{"module":{"n":{"source":"../../modules/json"}}}',
  'live/db/main.tf': 'locals { text = file("${path.module}/../../policies/db.json") }',
  'live/db/child/main.tf': 'resource "terraform_data" "x" {}',
  'modules/app/main.tf': 'module "base" { source = "../base" }\nmodule "far" { source = "app.terraform.io/a/b/c" }',
  'modules/base/main.tf': 'module "loop" { source = "../app" }',
};
const filesIn = (directory: string) =>
  Object.entries(FILES)
    .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === directory)
    .map(([path, text]) => ({ path, text }));
const references = readerOfReferences(filesIn);

describe('what a configuration reads', () => {
  test('follows local modules, in circles too, and paths', () => {
    expect([...references('live/app')].sort()).toEqual(['modules/app', 'modules/base', 'modules/json']);
    expect(references('live/db')).toEqual(['policies/db.json']);
  });

  test.each([
    ['a directory above is no path, unless it is a module', 'x = "../.."', []],
    ['a module above is', 'source = "../.."', ['.']],
    ['a path out of the repository is nobody’s', 'source = "../../../../x"', []],
    ['nor is a registry', 'source = "hashicorp/x/aws"', []],
    ['a template of this stack', 'y = templatefile("./x.tftpl", {})', ['live/app/x.tftpl']],
  ])('%s', (_what, text, paths) => {
    expect(pathsIn({ path: 'live/app/main.tf', text })).toEqual(paths);
  });
});

describe('which stacks a change touches', () => {
  const STACKS = [
    stack('live/app'),
    stack('live/db'),
    stack('live/db/child'),
    stack('net:dev', { directory: 'net', varFiles: ['env/dev.tfvars', '../common.tfvars'] }),
    stack('net:prod', { directory: 'net', varFiles: ['env/prod.tfvars', '../common.tfvars'] }),
  ];
  test.each([
    ['its own file', ['live/app/main.tf'], ['live/app']],
    ['any file below it', ['live/app/files/x.sh'], ['live/app']],
    ['a stack further down is not the one above', ['live/db/child/main.tf'], ['live/db/child']],
    ['a module of a module', ['modules/base/sub/x.tf'], ['live/app']],
    ['a file that is read', ['policies/db.json'], ['live/db']],
    ['the var file of one environment', ['net/env/dev.tfvars'], ['net:dev']],
    ['a var file of both', ['common.tfvars'], ['net:dev', 'net:prod']],
    ['one that Terraform reads anyway', ['net/terraform.tfvars'], ['net:dev', 'net:prod']],
    ['a name that only begins the same', ['live/application/main.tf', 'modules/apps/x.tf'], []],
    ['nothing of anybody', ['README.md', '.github/workflows/ci.yml'], []],
    ['both ends of a rename', ['live/app/old.tf', 'live/db/old.tf'], ['live/app', 'live/db']],
  ])('%s', (_what, files, names) => {
    expect([...changedStacks(STACKS, files, references)].sort()).toEqual(names);
  });

  test('everything below the repository is of the stack at its root, but what is another stack’s', () => {
    const stacks = [stack('.'), stack('live/app')];
    expect([...changedStacks(stacks, ['README.md'], () => [])]).toEqual(['.']);
    expect([...changedStacks(stacks, ['live/app/x.tf'], () => [])]).toEqual(['live/app']);
  });
});

describe('stacks that are gone', () => {
  const files = (directory: string, ...hashes: string[]) =>
    hashes.map((hash, at) => ({ path: `${directory}/${at}.tf`, hash }));
  test('are told, and one that has most of its files elsewhere has moved', () => {
    const gone = goneStacks(
      {
        stacks: [stack('old'), stack('dead'), stack('kept')],
        files: [...files('old', 'a', 'b'), ...files('dead', 'c')],
      },
      { stacks: [stack('new'), stack('kept')], files: files('new', 'a', 'x') },
    );
    expect(gone).toEqual([
      { name: 'old', directory: 'old', environment: '', movedTo: 'new' },
      { name: 'dead', directory: 'dead', environment: '' },
    ]);
  });
});
