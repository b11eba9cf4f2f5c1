import { type Advice, bad, consider, good, type Said, unseen } from './advice';
import { agentAdvice } from './agent-check';
import { callerChecks } from './caller-checks';
import { environmentAdvice } from './environment-check';
import type { Fact, Settings } from './facts';
import { unsavedStateAdvice } from './unsaved-state';

/** Why a fact could not be had, or what is said of it. */
const about = <T>(fact: Fact<T>, say: (known: T) => Said): Said =>
  'unknown' in fact ? unseen(fact.unknown) : say(fact.known);

const hostAdvice = ({ host }: Settings): Said =>
  host === 'github.com'
    ? good('the repository is on github.com')
    : bad(
        `the repository is on \`${host}\``,
        'PlanSeal is made for github.com. GitHub Enterprise Server is out of scope: its API, OIDC and artifacts differ.',
      );

/** The status checks that the review gives, as `job / name` of the calling job. */
const reviewChecks = ({ callers }: Settings): string[] =>
  callers.filter(({ workflow }) => workflow === 'review').map(({ job }) => `${job} / `);

function branchAdvice(settings: Settings): Said {
  return about(settings.branch, ({ name, requiresPullRequest, requiredChecks, forbidsForcePush, mergedAtOnce = 1 }) => {
    const rules = `https://github.com/${settings.repository}/settings/rules`;
    if (!requiresPullRequest)
      return bad(
        `\`${name}\` can be pushed to without a pull request`,
        `Require a pull request for \`${name}\`:`,
        rules,
      );
    const wanted = reviewChecks(settings);
    if (wanted.length > 0 && !wanted.some((start) => requiredChecks.some((check) => check.startsWith(start))))
      return bad(
        `\`${name}\` does not require the status check of the review (\`${wanted[0] ?? ''}report\`)`,
        'Without it a pull request can be merged that nobody judged. Add it as a required check:',
        rules,
      );
    if (mergedAtOnce > 1)
      return bad(
        `the merge queue of \`${name}\` merges up to ${mergedAtOnce} pull requests in one push`,
        'The push names only the last of them, so the gate refuses what the others touch. Set "Maximum pull requests to merge" to 1:',
        rules,
      );
    return forbidsForcePush
      ? good(`\`${name}\` requires a pull request and its review`)
      : consider(
          `\`${name}\` may be force-pushed`,
          'Forbid it, so that what was reviewed stays in the history:',
          rules,
        );
  });
}

const tokenAdvice = ({ workflowToken, repository }: Settings): Said =>
  about(workflowToken, ({ mayWrite, mayApprove }) => {
    const put = `gh api -X PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false`;
    if (mayApprove) return bad('workflows may approve pull requests', 'An approval must come from a person:', put);
    return mayWrite
      ? consider('tokens of jobs may write where a workflow does not say what it needs', 'Let them only read:', put)
      : good('tokens of jobs only read by default, and cannot approve pull requests');
  });

const subjectAdvice = ({ subject, repository, usesRoles }: Settings): Said =>
  about(subject, ({ isDefault, claims, isImmutable }) => {
    if (!usesRoles) return good('no job takes a cloud role');
    if (!isDefault)
      return consider(
        `the OIDC subject is made of ${claims.join(', ')}`,
        'The trust policies of docs/security.md are written for the default subject. Compare yours with it:',
        `gh api repos/${repository}/actions/oidc/customization/sub`,
      );
    return isImmutable
      ? good('the OIDC subject carries the numeric ids of owner and repository')
      : consider(
          'the OIDC subject carries names only, so who gets the name gets the role',
          'Trust `repo:OWNER@ID/NAME@ID:…` after you have turned the ids on:',
          `gh api -X PUT repos/${repository}/actions/oidc/customization/sub -F use_default=true -F use_immutable_subject=true`,
        );
  });

/** All that is said of a repository's settings, in the order in which one would mend them. */
export function* diagnose(settings: Settings): Iterable<Advice> {
  yield { check: 'host', title: 'Server', ...hostAdvice(settings) };
  if (settings.host !== 'github.com') return;
  yield* callerChecks(settings.callers, settings.ownJobs);
  yield { check: 'branch', title: 'Branch rules', ...branchAdvice(settings) };
  for (const environment of settings.environments)
    yield {
      check: 'environment',
      title: `Environment ${environment.name}`,
      ...environmentAdvice(environment, settings),
    };
  yield { check: 'unsaved-state', title: 'Unsaved state', ...unsavedStateAdvice(settings.hostedApplies) };
  yield { check: 'token', title: 'Job tokens', ...tokenAdvice(settings) };
  yield { check: 'subject', title: 'OIDC subject', ...subjectAdvice(settings) };
  if (settings.agent)
    yield {
      check: 'agent',
      title: 'Automated author',
      ...about(settings.agent, (agent) => agentAdvice(agent, settings)),
    };
}
