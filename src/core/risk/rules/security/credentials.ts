import { revertAndApply } from '../../rollback/words';
import type { Rule } from '../../rule';
import { happens } from '../../when';

/** Credentials that leak, or that outlive everybody who knew of them. */
export const CREDENTIALS: readonly Rule[] = [
  {
    id: 'plain-secret-in-plan',
    class: 'security',
    level: 'MEDIUM',
    title: 'gets a credential in clear',
    why: 'Nothing marks the attribute as sensitive, so the credential stands in the state, in logs of the tool and in front of everybody who reads plans.',
    example: '~ aws_lambda_function.api  environment.variables.S3_KEY: (looks like an AWS access key)',
    remedy: 'Give it to the application through a secret store, and renew the credential: it was in the code.',
    when: happens(['create', 'update', 'replace'], {}, ({ plainSecrets: [first] }) =>
      first
        ? {
            pair: { path: first.path, before: undefined, after: undefined, afterUnknown: false },
            title: `gets ${first.what} in clear`,
            after: `(looks like ${first.what})`,
          }
        : false,
    ),
    hides: ['resource-created'],
  },
  {
    id: 'iam-user-credential-created',
    class: 'security',
    level: 'MEDIUM',
    title: 'is a long-lived credential',
    why: 'It works from everywhere until somebody removes it, and its secret is in the state.',
    example: '+ aws_iam_access_key.ci',
    remedy: 'Use workload identity (OIDC) instead.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply, which deletes the key; whoever copied it can use it until then.',
      ),
    when: happens(['create'], {
      types: ['aws_iam_access_key', 'google_service_account_key', 'azuread_application_password'],
    }),
    hides: ['resource-created'],
  },
];
