import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../src/core/config/schema';

/** JSON Schema of `.github/planseal.yml`. What only code can check (names that must exist, cycles, days) is not in it. */
export const configJsonSchema = (): object => ({
  ...toJsonSchema(configSchema, { target: 'draft-07', ignoreActions: ['check', 'finite'] }),
  $id: 'https://raw.githubusercontent.com/planseal/planseal/main/docs/planseal.schema.json',
  title: '.github/planseal.yml',
});
