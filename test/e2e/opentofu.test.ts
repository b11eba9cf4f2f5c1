import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { Consumer } from '../support/consumer/consumer';
import { filesOf } from '../support/consumer/workspace';
import { objectsOf, remove } from '../support/provider/outside';
import { findTool } from '../support/tools/find';

const QUICKSTART = filesOf(fileURLToPath(new URL('../../examples/quickstart', import.meta.url)));

describe('the whole workflow on OpenTofu', () => {
  let consumer: Consumer;
  beforeEach(async () => {
    expect(findTool('tofu')).toBeDefined();
    consumer = await Consumer.start({ files: { 'README.md': '# shop\n' }, engine: 'opentofu' });
  });
  afterEach(async () => {
    await consumer.stop();
  });

  it('plans, applies what was approved, and sees what was deleted outside', async () => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': QUICKSTART['infra/main.tf']! });
    const review = await consumer.review(pull);
    expect(review.plan.log).toContain('opentofu 1.');
    pull.review(jon, 'APPROVED');
    pull.merge(jon);
    const { gate } = await consumer.apply(jon);
    expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(objectsOf(consumer.cloudFile, 'aws_db_instance')).toHaveLength(1);
    expect((await consumer.drift()).check.outputs['class']).toBe('in-sync');
    remove(consumer.cloudFile, 'aws_cloudwatch_log_group', () => true);
    expect((await consumer.drift()).check.outputs).toMatchObject({ class: 'drift', level: 'HIGH' });
    expect(consumer.github.violations).toEqual([]);
    expect(consumer.steps.flatMap(({ violations }) => violations)).toEqual([]);
  });
});
