import { MOST_BUNDLE_BYTES, packBundle, sha256 } from '../core/bundle/archive';
import { byPath, type Manifest } from '../core/bundle/manifest';
import type { Storage } from '../core/bundle/storage';
import { messageOf, OperationError } from '../core/errors';
import type { PlanInputs } from '../core/gate/basis';
import type { Receipt } from '../core/gate/receipt';
import { bundleName } from '../core/report/artifact-name';
import type { BundleFiles } from '../ports/bundle';
import type { Artifacts } from '../ports/github';
import type { Log } from '../ports/log';
import type { Sealing } from '../ports/seal';
import type { MadePlan, PlanReport } from './plan';

/** What a stored plan is called inside its artifact: the name says whether it is sealed. */
export const BUNDLE_FILE = { sealed: 'bundle.age', plain: 'bundle.zip' } as const;

export interface StoreRequest {
  readonly storage: Storage;
  readonly retentionDays: number;
  readonly inputs: PlanInputs;
  /** Absolute path of the stack's `.terraform.lock.hcl`, which need not exist. */
  readonly lockFile: string;
  readonly repositoryId: number;
  readonly run: Manifest['run'];
  readonly commits: Manifest['commits'];
  /** RFC 3339. */
  readonly now: string;
  /** Names of backend settings that look like credentials. */
  readonly backendCredentials: readonly string[];
}

export interface StorePorts {
  readonly files: BundleFiles;
  readonly sealing: Sealing;
  readonly upload: Artifacts;
  /** The one file in an artifact of this run, by its id, its digest checked. */
  readonly readBack: (artifact: NonNullable<Receipt['artifact']>, entry: string) => Promise<Uint8Array>;
  readonly log: Log;
}

const contentOf = async (made: MadePlan, request: StoreRequest, files: BundleFiles): Promise<Uint8Array> => {
  const [plan, lockFile, carried, varFiles] = await Promise.all([
    files.read(made.planFile),
    files.read(request.lockFile),
    files.carry(made.extraFiles.map(({ path }) => path)),
    files.hashes(request.inputs.varFiles),
  ]);
  if (plan === undefined) throw new OperationError('The plan file is gone. Run the job again.');
  const { stack, environment, basis, changeDigest } = made.receipt;
  const manifest: Manifest = {
    schema: 'planseal.bundle/v1',
    repository: request.repositoryId,
    stack,
    environment,
    workspace: request.inputs.workspace,
    commits: request.commits,
    basis,
    varFiles,
    run: request.run,
    madeAt: request.now,
    changeDigest,
    plan: { sha256: sha256(plan), bytes: plan.length },
    files: carried
      .map(({ path, content, executable }) => ({ path, sha256: sha256(content), bytes: content.length, executable }))
      .sort(byPath),
  };
  const loose = new Map(carried.map(({ path, content }) => [path, content]));
  return packBundle({ manifest, plan, lockFile, files: loose });
};

/** Stores the plan and reads it back: only what can be had again, byte for byte, is vouched for. */
const store = async (made: MadePlan, request: StoreRequest, ports: StorePorts) => {
  const { storage, retentionDays, run } = request;
  const entry = storage.store === 'sealed' ? BUNDLE_FILE.sealed : BUNDLE_FILE.plain;
  const archive = await contentOf(made, request, ports.files);
  if (archive.length > MOST_BUNDLE_BYTES)
    throw new OperationError(
      `It has ${archive.length} bytes with its build files; ${MOST_BUNDLE_BYTES} are allowed. Leave build files out of \`extra-files\`, or use \`store: none\`.`,
    );
  const bytes = storage.store === 'sealed' ? await ports.sealing.seal(archive, storage.sealTo) : archive;
  const { stack, environment } = made.receipt;
  const file = await ports.files.keep(entry, bytes);
  const artifact = await ports.upload.upload(bundleName(run.attempt, stack, environment), file, retentionDays);
  if (sha256(await ports.readBack(artifact, entry)) !== sha256(bytes))
    throw new OperationError('What GitHub gives back is not what was stored. Run the job again.');
  const whom = storage.store === 'sealed' ? `sealed to ${storage.sealTo.length} recipients` : 'unsealed';
  ports.log.info(
    `The plan is stored ${whom}: artifact ${artifact.id}, ${bytes.length} bytes, kept ${retentionDays} days.`,
  );
  return artifact;
};

/**
 * Stores a plan that would change something, where storing is asked for, and lets the receipt name it. A plan that failed or that
 * a failing job made is never stored, and a plan that could not be stored fails the job, because nothing could apply it.
 */
export const storePlan = async (report: PlanReport, request: StoreRequest, ports: StorePorts): Promise<PlanReport> => {
  const { made, failure } = report;
  if (request.storage.store === 'none' || made === undefined || failure !== undefined || !made.hasChanges)
    return report;
  if (request.backendCredentials.length > 0)
    ports.log.warning(
      `The backend settings ${request.backendCredentials.map((name) => `\`${name}\``).join(', ')} look like credentials, and are in the plan file that is stored. Give them by environment variables or a role instead.`,
      'Credentials in a stored plan',
    );
  try {
    const artifact = await store(made, request, ports);
    return { ...report, made: { ...made, receipt: { ...made.receipt, artifact } } };
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? ` (${messageOf(error.cause)})` : '';
    const message = `The plan was made but could not be stored, so nothing can apply it: ${messageOf(error)}${cause}`;
    return { ...report, failure: { reason: 'plan-not-stored', message } };
  }
};
