import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import type { JsonObject } from '../../../src/core/changes/model';
import { ConfigurationError } from '../../../src/core/errors';
import { renderComment } from '../../../src/core/render/comment';
import { assessmentSchema, type Assessment } from '../../../src/core/risk/assessment';
import { ownPlans, publicPlans } from '../changes/plans';
import { ACTIVE, hrefs, INVISIBLE, prose, toHtml } from '../render/rendered';
import { aReport } from '../render/sample';
import { spoiled } from './hostile-plans';
import { judged, judgedWhileRead } from './judging';

/** Judged, or refused with words: never anything else. */
function outcomeOf(bytes: Buffer): Assessment | undefined {
  try {
    return judgedWhileRead(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toMatch(/\w{3}.*[.)]$/s);
    return undefined;
  }
}

const commentOn = (assessment: Assessment): string => renderComment(aReport({ stacks: [assessment] }));

/** What our own words are made of. Whatever else is in the HTML came from the plan. */
const TAGS = [
  ...[
    'h2',
    'h3',
    'h4',
    'p',
    'strong',
    'b',
    'em',
    'code',
    'pre',
    'details',
    'summary',
    'ul',
    'ol',
    'li',
    'br',
    'hr',
    'sub',
  ],
  ...['a', 'input', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote', 'del'],
];
const OWN_LINKS = new Set(hrefs(toHtml(commentOn(judged([])))));

const expectNothingActs = (assessment: Assessment): void => {
  expect(v.safeParse(assessmentSchema, assessment).issues).toBeUndefined();
  const comment = commentOn(assessment);
  const html = toHtml(comment);
  const tags = new Set([...html.matchAll(/<\/?([a-zA-Z][\w-]*)/g)].map(([, tag = '']) => tag.toLowerCase()));
  expect([...tags].filter((tag) => !TAGS.includes(tag))).toEqual([]);
  expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
  expect(html.match(/<!--/g)).toHaveLength(1);
  expect(hrefs(html).filter((href) => !OWN_LINKS.has(href))).toEqual([]);
  expect(prose(html)).not.toMatch(ACTIVE);
  expect(comment).not.toMatch(INVISIBLE);
  expect(comment.length).toBeLessThanOrEqual(60_000);
};

const SMALL = 60_000;
const plans = ownPlans()
  .map((file) => readFileSync(file))
  .filter((bytes) => bytes.length < SMALL)
  .flatMap((bytes): JsonObject[] => {
    try {
      return [JSON.parse(bytes.toString('utf8')) as JsonObject];
    } catch {
      return [];
    }
  });

describe('a spoiled plan', () => {
  test('there are enough to spoil', () => {
    expect(plans.length).toBeGreaterThan(100);
  });

  test('is judged or refused, and nothing of it acts', () => {
    let [seen, refused] = [0, 0];
    fc.assert(
      fc.property(spoiled(plans), ({ bytes }) => {
        const assessment = outcomeOf(bytes);
        seen += 1;
        if (assessment) expectNothingActs(assessment);
        else refused += 1;
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(seen);
  }, 120_000);
});

/** The plans of the project, and other people's where they are at hand (`PLANSEAL_PUBLIC_PLANS`). */
describe('no plan acts', () => {
  const files = [...ownPlans(), ...publicPlans()];

  test.each(files.map((file) => [basename(file), file]))('%s', (_, file) => {
    const assessment = outcomeOf(readFileSync(file));
    if (assessment) expectNothingActs(assessment);
  });
});
