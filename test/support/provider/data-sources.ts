import { type Attribute, REGION } from './schema';
import type { Attributes } from './value';

interface DataSource {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly read: (config: Attributes) => Attributes;
}

const computed: Attribute = { type: 'string', computed: true };

/** Data sources that examples commonly use. */
export const DATA_SOURCES: Readonly<Record<string, DataSource>> = {
  aws_caller_identity: {
    attributes: { id: computed, account_id: computed, arn: computed, user_id: computed },
    read: () => ({
      id: '123456789012',
      account_id: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/test',
      user_id: 'AIDATEST',
    }),
  },
  aws_region: {
    attributes: { id: computed, name: { type: 'string', optional: true, computed: true } },
    read: ({ name }) => ({ id: name ?? REGION, name: name ?? REGION }),
  },
};
