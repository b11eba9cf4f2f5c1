import { describe, expect, it } from '@jest/globals';
import { driftSarif } from '../../../src/core/drift/sarif';
import { checked, failed, item, Tracker } from './tracker';

interface Sarif {
  readonly runs: {
    readonly automationDetails: { readonly id: string };
    readonly results: {
      readonly ruleId: string;
      readonly level: string;
      readonly locations: unknown[];
      readonly partialFingerprints: object;
    }[];
  }[];
}
const tracker = new Tracker();
const at = { file: 'live/prod/main.tf', line: 12 };

describe('drift as SARIF', () => {
  it('shows what drifted where the code declares it, by level, with the fingerprint of the drift', () => {
    const [file] = driftSarif([
      checked(tracker, [{ ...item('aws_vpc.a', 'CRITICAL'), at }, item('module.elsewhere.aws_vpc.b')]),
    ]) as Sarif[];
    const [run] = file!.runs;
    expect(run?.results).toHaveLength(1);
    expect(run?.results[0]).toMatchObject({
      ruleId: 'drift-critical',
      level: 'error',
      message: { text: 'aws_vpc.a was changed outside: tags.Name. Stack net (prod).' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'live/prod/main.tf' }, region: { startLine: 12 } },
          logicalLocations: [{ fullyQualifiedName: 'aws_vpc.a', kind: 'resource' }],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: `${item('aws_vpc.a').fingerprint}:1` },
    });
  });

  it('lets no key of an instance become a link', () => {
    const address = 'aws_vpc.a["[x](https://evil)"]';
    const [file] = driftSarif([checked(tracker, [{ ...item(address), at }])]) as Sarif[];
    expect(file?.runs[0]?.results[0]).toMatchObject({
      message: { text: expect.stringContaining('aws_vpc.a\\["\\[x\\](https://evil)"\\]') as unknown },
    });
  });

  it('has a category for each stack and none for one whose check failed, so that no alert closes for it', () => {
    const files = driftSarif([
      checked(tracker, [], 'a'),
      failed(tracker, 'exit 1', 'b'),
      checked(tracker, [], 'c'),
    ]) as Sarif[];
    const ids = files.flatMap(({ runs }) => runs.map(({ automationDetails }) => automationDetails.id));
    expect(new Set(ids).size).toBe(2);
    expect(driftSarif([failed(tracker)])).toEqual([]);
  });

  it('keeps to 20 stacks in a file', () => {
    const files = driftSarif(Array.from({ length: 45 }, (_, nth) => checked(tracker, [], `s${nth}`))) as Sarif[];
    expect(files.map(({ runs }) => runs.length)).toEqual([20, 20, 5]);
  });
});
