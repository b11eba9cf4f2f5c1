import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ACTIONS, REPOSITORY } from '../actions/actions';
import { runBundled } from './bundled-program';
import type { YamlFile } from './github-parser';

/** What editors run: it knows contexts, outputs of steps and jobs, and the inputs of every action that is called. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { entries, files, actions } = JSON.parse(readFileSync(0, 'utf8'));
const config = {
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name, path }) => actions[[owner, name, path].filter(Boolean).join('/')],
  },
  fileProvider: {
    getFileContent: async ({ path }) => {
      if (files[path] === undefined) throw new Error('There is no ' + path);
      return { name: path, content: files[path] };
    },
  },
};
const found = {};
for (const { name, content } of entries) {
  const document = TextDocument.create('file:///' + name, 'yaml', 1, content);
  const diagnostics = await validate(document, config);
  found[name] = diagnostics.map(({ message, range }) => (range.start.line + 1) + ': ' + message);
}
process.stdout.write(JSON.stringify(found));
`;

type Metadata = Readonly<{
  name: string;
  inputs: Readonly<Record<string, { readonly required?: boolean }>>;
  outputs?: Readonly<Record<string, unknown>>;
}>;

const foreign = (name: string, ...inputs: readonly string[]): Metadata => ({
  name,
  inputs: Object.fromEntries(inputs.map((input) => [input, {}])),
});

/** Of the foreign actions that our workflows use, the inputs that they may give (from the `action.yml` of each). */
const FOREIGN: Readonly<Record<string, Metadata>> = {
  'actions/checkout': foreign('Checkout', 'fetch-depth', 'path', 'persist-credentials', 'ref', 'repository'),
  'actions/setup-node': foreign('Setup Node.js', 'cache', 'node-version', 'package-manager-cache'),
  'actions/setup-go': foreign('Setup Go', 'cache', 'cache-dependency-path', 'go-version'),
  'actions/attest': foreign('Attest', 'predicate', 'predicate-path', 'predicate-type', 'subject-path'),
  'hashicorp/setup-terraform': foreign('Setup Terraform', 'terraform_version', 'terraform_wrapper'),
  'open-policy-agent/setup-opa': foreign('Setup OPA', 'static', 'version'),
  'opentofu/setup-opentofu': foreign('Setup OpenTofu', 'tofu_version', 'tofu_wrapper'),
};

const OURS: Readonly<Record<string, Metadata>> = Object.fromEntries(
  ['', ...ACTIONS.map((action) => `/actions/${action}`)].map((path) => [
    `planseal/planseal${path}`,
    parse(readFileSync(join(REPOSITORY, path, 'action.yml'), 'utf8')) as Metadata,
  ]),
);

/** It does not know `$/`, which names an action of the same commit: here it reads the long form. */
const inLongForm = (text: string): string =>
  text.replaceAll(/uses: \$\/(\S+)/g, `uses: planseal/planseal/$1@${'0'.repeat(40)}`);

/** What it says about each file, `LINE: MESSAGE`. */
export const editorDiagnostics = (
  entries: readonly YamlFile[],
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> =>
  runBundled(PROGRAM, {
    entries: entries.map(({ name, content }) => ({ name, content: inLongForm(content) })),
    files,
    actions: { ...FOREIGN, ...OURS },
  }) as Promise<Record<string, string[]>>;
