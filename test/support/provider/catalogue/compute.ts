import {
  arn,
  blocks,
  type Catalogue,
  chosen,
  computed,
  FORCE_NEW,
  optional,
  REGION,
  required,
  STRING_MAP,
  STRING_SET,
  STRINGS,
  TAGS,
  withDefault,
} from '../schema';

const ROOT_DISK = {
  volume_size: 'number',
  volume_type: 'string',
  encrypted: 'bool',
  delete_on_termination: 'bool',
} as const;

/** What runs. */
export const compute: Catalogue = {
  aws_instance: {
    id: { prefix: 'i-' },
    attributes: {
      ami: required('string', FORCE_NEW),
      instance_type: required('string'),
      subnet_id: chosen('string', () => 'subnet-default', FORCE_NEW),
      availability_zone: chosen('string', () => `${REGION}a`, FORCE_NEW),
      associate_public_ip_address: chosen('bool', () => false, FORCE_NEW),
      vpc_security_group_ids: chosen(STRING_SET, () => []),
      key_name: optional('string', FORCE_NEW),
      iam_instance_profile: optional('string'),
      user_data: optional('string'),
      disable_api_termination: withDefault('bool', false),
      root_block_device: chosen(blocks('list', ROOT_DISK), () => []),
      private_ip: computed('string', () => '10.0.0.10'),
      public_ip: computed('string', () => '203.0.113.10'),
      arn: arn('ec2', 'instance/', 'id'),
      ...TAGS,
    },
    refuseDelete: (object) =>
      object['disable_api_termination'] === true
        ? 'OperationNotPermitted: The instance may not be terminated. Modify its disableApiTermination attribute and try again.'
        : undefined,
  },
  aws_ebs_volume: {
    id: { prefix: 'vol-' },
    attributes: {
      availability_zone: required('string', FORCE_NEW),
      size: chosen('number', () => 8),
      type: chosen('string', () => 'gp3'),
      encrypted: withDefault('bool', false, FORCE_NEW),
      arn: arn('ec2', 'volume/', 'id'),
      ...TAGS,
    },
  },
  aws_lambda_function: {
    id: { attribute: 'function_name' },
    attributes: {
      function_name: required('string', FORCE_NEW),
      role: required('string'),
      runtime: optional('string'),
      handler: optional('string'),
      filename: optional('string'),
      memory_size: withDefault('number', 128),
      timeout: withDefault('number', 3),
      environment: optional(blocks('list', { variables: STRING_MAP })),
      layers: optional(STRINGS),
      arn: arn('lambda', 'function:', 'function_name'),
      ...TAGS,
    },
  },
};
