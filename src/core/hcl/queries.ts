import {
  type Block,
  blocksIn,
  blocksOf,
  entryOf,
  type Module,
  type Place,
  stringOf,
  type Value,
  valueOf,
  within,
} from './model';

/** `module "name" { source = …, version = … }`; what is no literal string is left as it stands. */
export interface ModuleCall {
  readonly name: string;
  readonly source: Value | undefined;
  readonly version: Value | undefined;
  readonly place: Place;
}

export const moduleCalls = (module: Module): ModuleCall[] =>
  blocksOf(module, 'module').map((block) => ({
    name: block.labels[0] ?? '',
    source: valueOf(block, 'source'),
    version: valueOf(block, 'version'),
    place: block.place,
  }));

/** The path of a local module, which starts with `./` or `../`; `undefined` for all others (Terraform, Module Sources). */
export const localSource = ({ source }: ModuleCall): string | undefined => {
  const text = stringOf(source);
  return text !== undefined && /^\.\.?(?:\/|$)/.test(text) ? text : undefined;
};

/** One entry of `required_providers`: `aws = { source = …, version = … }`, or only a version as before 0.13. */
export interface RequiredProvider {
  readonly name: string;
  readonly source: Value | undefined;
  readonly version: Value | undefined;
  readonly place: Place;
}

export const requiredProviders = (module: Module): RequiredProvider[] =>
  settingsOf(module, 'required_providers')
    .flatMap(({ attributes }) => attributes)
    .map(({ name, value, place }) => ({
      name,
      source: entryOf(value, 'source'),
      version: value.kind === 'object' ? entryOf(value, 'version') : value,
      place,
    }));

/** All constraints on the version of the tool: they must hold together. */
export const requiredVersions = (module: Module): Value[] =>
  blocksOf(module, 'terraform').flatMap((block) => valueOf(block, 'required_version') ?? []);

/** `backend`, `cloud` or `required_providers` in the `terraform` blocks. */
export const settingsOf = (module: Module, type: 'backend' | 'cloud' | 'required_providers'): Block[] =>
  blocksOf(module, 'terraform').flatMap((block) => blocksIn(block, type));

/** Data sources of this type, also those inside of `check` blocks. */
export const dataSources = (module: Module, type: string): Block[] =>
  module.files
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [...within(block)])
    .filter((block) => block.type === 'data' && block.labels[0] === type);

/** Provisioners of resources and of `removed` blocks: commands that run on create or on destroy. */
export const provisioners = (module: Module): Block[] =>
  blocksOf(module, 'resource', 'removed').flatMap((block) => blocksIn(block, 'provisioner'));
