import { type Module, type Place, stringOf } from '../../hcl/model';
import { usedProviders } from '../../hcl/providers';
import { requiredProviders } from '../../hcl/queries';
import { matchesGlob } from '../../risk/glob';
import { type GuardRule, modulesOf } from '../rule';

/** Built into the tool: nothing is downloaded. */
const BUILT_IN = 'terraform.io/builtin/terraform';
const PUBLIC_HOST = /^registry\.(?:terraform\.io|opentofu\.org)\//;

/** A provider, its source as written or implied, and whether the code fixes it. */
interface Use {
  readonly name: string;
  /** `undefined` when it is an expression. */
  readonly source: string | undefined;
  readonly written: boolean;
  readonly place: Place;
}

const usesIn = (module: Module): Use[] => {
  const required = requiredProviders(module);
  const declared = required.flatMap(({ name, source, place }): Use[] =>
    source === undefined ? [] : [{ name, source: stringOf(source), written: true, place }],
  );
  const names = new Set(declared.map(({ name }) => name));
  const places = new Map([...required.map(({ name, place }) => [name, place] as const), ...usedProviders(module)]);
  const implied = [...places].flatMap(([name, place]): Use[] =>
    names.has(name) || name === 'terraform' ? [] : [{ name, source: `hashicorp/${name}`, written: false, place }],
  );
  return [...declared, ...implied].filter(({ source }) => source !== BUILT_IN);
};

const isAllowed = (source: string, allowed: readonly string[]): boolean => {
  const normal = source.toLowerCase().replace(PUBLIC_HOST, '');
  return allowed.some((glob) => matchesGlob(glob.toLowerCase().replace(PUBLIC_HOST, ''), normal));
};

/** Which programs from a registry will run. */
export const PROVIDERS: readonly GuardRule[] = [
  {
    id: 'provider-not-allowed',
    level: 'refuse',
    title: 'A provider is not on the allow-list',
    why: 'A provider is a program that runs with the credentials of the plan. A name that looks like a well-known one is enough to be tricked.',
    remedy:
      'Check the source for a misspelling. If the provider is meant, add it to the list of allowed providers on the base branch.',
    *find(scope) {
      const { providers } = scope.settings;
      if (providers === undefined) return;
      for (const { name, source, place } of modulesOf(scope).flatMap(usesIn)) {
        if (source === undefined)
          yield { message: `The source of provider \`${name}\` is an expression and cannot be checked`, place };
        else if (!isAllowed(source, providers))
          yield { message: `Provider \`${source}\` is not on the list (${providers.join(', ')})`, place };
      }
    },
  },
  {
    id: 'provider-without-source',
    level: 'warn',
    title: 'A provider has no source',
    why: 'Without a source the tool takes the provider of this name from the namespace `hashicorp`, whoever the author had in mind.',
    remedy: 'Name it: terraform { required_providers { NAME = { source = "NAMESPACE/NAME", version = "~> X.Y" } } }.',
    *find(scope) {
      for (const module of modulesOf(scope))
        for (const { name, source, written, place } of usesIn(module))
          if (!written)
            yield {
              message: `\`${module.directory}\` uses provider \`${name}\` without a source; \`${source ?? ''}\` is taken`,
              place,
            };
    },
  },
];
