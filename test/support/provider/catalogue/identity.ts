import { arn, type Catalogue, computed, FORCE_NEW, optional, required, TAGS, text, withDefault } from '../schema';

/** Who may do what. */
export const identity: Catalogue = {
  aws_iam_role: {
    id: { attribute: 'name' },
    attributes: {
      name: required('string', FORCE_NEW),
      assume_role_policy: required('string'),
      description: optional('string'),
      path: withDefault('string', '/', FORCE_NEW),
      max_session_duration: withDefault('number', 3600),
      permissions_boundary: optional('string'),
      force_detach_policies: withDefault('bool', false),
      arn: arn('iam', 'role/', 'name', ''),
      ...TAGS,
    },
  },
  aws_iam_role_policy: {
    id: { prefix: 'role-policy-' },
    attributes: {
      name: required('string', FORCE_NEW),
      role: required('string', FORCE_NEW),
      policy: required('string'),
    },
  },
  aws_iam_role_policy_attachment: {
    id: { prefix: 'attachment-' },
    attributes: { role: required('string', FORCE_NEW), policy_arn: required('string', FORCE_NEW) },
  },
  aws_iam_policy: {
    id: { attribute: 'arn' },
    attributes: {
      name: required('string', FORCE_NEW),
      policy: required('string'),
      description: optional('string', FORCE_NEW),
      path: withDefault('string', '/', FORCE_NEW),
      arn: arn('iam', 'policy/', 'name', ''),
      ...TAGS,
    },
  },
  aws_iam_user: {
    id: { attribute: 'name' },
    attributes: {
      name: required('string'),
      force_destroy: withDefault('bool', false),
      arn: arn('iam', 'user/', 'name', ''),
      ...TAGS,
    },
  },
  aws_iam_access_key: {
    id: { prefix: 'AKIAEXAMPLE' },
    attributes: {
      user: required('string', FORCE_NEW),
      status: withDefault('string', 'Active'),
      secret: computed('string', (object) => `secret-of-${text(object, 'id')}`, { sensitive: true }),
    },
  },
};
