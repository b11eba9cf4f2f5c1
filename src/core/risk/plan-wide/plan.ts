import type { ChangePart } from '../../changes/model';
import type { Ending, Fold, PlanWideFinding } from './fold';
import { countText } from './fold';

/** More findings of one kind tell nothing new. */
const MOST = 50;
const VIOLENT = /stop|delete|reboot|terminate|destroy/;
const HOUR = 3_600_000;

/** What the plan says of itself, its checks, outputs and actions. */
export function createPlanFacts(): Fold {
  const found: PlanWideFinding[] = [];
  const deferred = { count: 0, reasons: new Set<string>() };
  return {
    hears: ['deferred', 'check', 'output', 'invocation'],
    take(part) {
      if (part.part === 'deferred') {
        deferred.count += 1;
        if (deferred.reasons.size < 10) deferred.reasons.add(part.reason);
      }
      const finding = found.length < MOST ? findingOf(part) : undefined;
      if (finding) found.push(finding);
    },
    *finish(ending) {
      yield* headerFindings(ending);
      if (deferred.count > 0) {
        yield {
          rule: 'changes-deferred',
          address: '',
          title: `${countText(deferred.count, 'change')} can only be planned after the apply`,
          why: `What will really happen to them is not known, and not reviewed. Reason: ${[...deferred.reasons].join(', ')}.`,
        };
      }
      yield* found;
    },
  };
}

function findingOf(part: ChangePart): PlanWideFinding | undefined {
  switch (part.part) {
    case 'check':
      return checkFinding(part.check);
    case 'output':
      return part.output.kind === 'delete'
        ? { rule: 'output-removed', address: `output.${part.output.name}` }
        : undefined;
    case 'invocation': {
      const { type, address, triggeredBy } = part.invocation;
      return {
        rule: 'action-invoked',
        address,
        level: VIOLENT.test(type) ? 'HIGH' : 'MEDIUM',
        ...(triggeredBy !== undefined && {
          why: `An action of type ${type} runs when ${triggeredBy} changes; its effects are not in the plan.`,
        }),
      };
    }
    default:
      return undefined;
  }
}

function checkFinding({
  status,
  address,
  problems,
}: Extract<ChangePart, { part: 'check' }>['check']): PlanWideFinding | undefined {
  if (status === 'pass') return undefined;
  if (status === 'unknown')
    return { rule: 'check-failed', address, level: 'LOW', title: 'is not known to hold until apply' };
  const title = problems[0] === undefined ? 'does not hold' : `does not hold: ${problems[0]}`;
  return { rule: 'check-failed', address, level: 'HIGH', title };
}

function* headerFindings({ header, context }: Ending): Iterable<PlanWideFinding> {
  if (header.errored === true) yield { rule: 'plan-errored', address: '' };
  else if (header.complete === false) yield { rule: 'plan-incomplete', address: '' };
  const major = /^(\d+)\./.exec(header.formatVersion ?? '')?.[1];
  if (major !== undefined && Number(major) >= 2) {
    yield {
      rule: 'unsupported-plan-format',
      address: '',
      title: `The plan has format ${header.formatVersion ?? ''}, which PlanSeal does not know`,
    };
  }
  const age = header.timestamp === undefined ? 0 : (Date.parse(context.now) - Date.parse(header.timestamp)) / HOUR;
  if (Number.isNaN(age) || age > context.settings.thresholds.planMaxAgeHours) {
    yield { rule: 'plan-stale', address: '', title: `The plan was made ${header.timestamp ?? ''}, too long ago` };
  }
  if (context.commit !== undefined && context.headCommit !== undefined && context.commit !== context.headCommit) {
    yield {
      rule: 'plan-stale',
      address: '',
      title: `The plan is of commit ${context.commit.slice(0, 12)}, but the head is ${context.headCommit.slice(0, 12)}`,
    };
  }
}
