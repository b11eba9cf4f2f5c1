import type { Rule } from '../../rule';
import { attribute, leaves, shrinks, turnsOff } from '../../when';

const LENGTHS = ['minimum_length', 'minimum_password_length', 'password_reuse_prevention'];

/** How people prove who they are. */
export const SIGN_IN_RULES: readonly Rule[] = [
  {
    id: 'mfa-or-password-policy-weakened',
    class: 'security',
    level: 'MEDIUM',
    title: 'asks for less when people sign in',
    why: 'A password alone, or a shorter one, is guessed or stolen more easily.',
    example: '~ aws_cognito_user_pool.customers  mfa_configuration: "ON" → "OFF"',
    remedy: 'Keep the second factor, and at least 14 characters.',
    when: attribute(
      [
        'mfa_configuration',
        'mfa.state',
        'minimum_password_length',
        'password_reuse_prevention',
        'password_policy.minimum_length',
        'password_policy.require_lowercase',
        'password_policy.require_numbers',
        'password_policy.require_symbols',
        'password_policy.require_uppercase',
        'require_lowercase_characters',
        'require_numbers',
        'require_symbols',
        'require_uppercase_characters',
      ],
      (pair) =>
        LENGTHS.includes(String(pair.path.at(-1)))
          ? shrinks(pair)
          : turnsOff(pair) ||
            leaves('ON', 'ENABLED', 'MANDATORY')(pair) ||
            (pair.before === 'OPTIONAL' && pair.after === 'OFF'),
    ),
  },
];
