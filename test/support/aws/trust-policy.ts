import { expect } from '@jest/globals';
import { issuer } from '../github/oidc';
import type { Trust } from './identity-token';
import { callAws } from './mock';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Principal: Readonly<Record<string, string>>;
  readonly Condition: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** What a trust policy demands of a token, claim by claim. It may hold one statement, and compare by StringEquals only. */
const demandsOf = (document: string): Trust => {
  const { Statement: statements } = JSON.parse(document) as { Statement: readonly Statement[] };
  expect(statements).toHaveLength(1);
  const [{ Effect, Action, Principal, Condition }] = statements as [Statement];
  expect({ Effect, Action, operators: Object.keys(Condition) }).toEqual({
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    operators: ['StringEquals'],
  });
  const provider = new URL(issuer).host;
  expect(Principal['Federated']).toMatch(new RegExp(`:oidc-provider/${provider}$`));
  return Object.fromEntries(
    Object.entries(Condition['StringEquals']!).map(([key, values]) => {
      expect(key.startsWith(`${provider}:`)).toBe(true);
      return [key.slice(provider.length + 1), [values].flat()];
    }),
  );
};

/** What the trust policy of a role, read back from the mock AWS, demands of a token. */
export const trustOf = async (endpoint: string, role: string): Promise<Trust> => {
  const body = new URLSearchParams({ Action: 'GetRole', Version: '2010-05-08', RoleName: role });
  const xml = await callAws(endpoint, '/', { method: 'POST', service: 'iam', body });
  const [, document = ''] = /<AssumeRolePolicyDocument>([^<]+)</.exec(xml) ?? [];
  return demandsOf(decodeURIComponent(document));
};
