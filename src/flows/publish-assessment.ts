import { artifactFile, artifactName } from '../core/report/artifact-name';
import { SARIF_FILE, sarifOf } from '../core/report/sarif';
import { renderRiskSummary } from '../core/render/summary';
import type { Assessment } from '../core/risk/assessment';
import type { Artifacts } from '../ports/github';
import type { Scratch, Summary } from '../ports/scratch';

export interface AssessmentRun {
  readonly repository: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl: string;
  readonly commit: string;
}

/** Leaves the assessment for the report job where there is one, and shows it on the summary of this one. */
export const publishAssessment = async (
  assessment: Assessment,
  run: AssessmentRun,
  ports: { artifacts: Artifacts; summary: Summary; scratch: Scratch },
  leave: boolean,
) => {
  const { stack, environment, requirements } = assessment;
  const file = await ports.scratch.write(artifactFile('assessment'), JSON.stringify(assessment));
  const name = artifactName('assessment', run.attempt, stack, environment);
  const left = leave ? await ports.artifacts.upload(name, file, undefined) : undefined;
  await ports.summary.add(
    renderRiskSummary({
      run: { id: run.runId, attempt: run.attempt, url: run.runUrl },
      repository: run.repository,
      commit: run.commit,
      stacks: [assessment],
      links: {},
    }),
  );
  return {
    level: assessment.level,
    findings: assessment.findings.length + assessment.findingsLeftOut,
    approvals: requirements.approvals,
    blocked: requirements.blockers.length > 0,
    assessment: file,
    sarif: await ports.scratch.write(SARIF_FILE, JSON.stringify(sarifOf([assessment]))),
    'artifact-id': left?.id,
  };
};
