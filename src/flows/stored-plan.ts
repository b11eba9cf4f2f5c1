import { type BundleContent, sha256, unpackBundle } from '../core/bundle/archive';
import { messageOf, OperationError } from '../core/errors';
import { type PlanInputs, receiptBasis } from '../core/gate/basis';
import { soleReceipt } from '../core/gate/ballot-of-facts';
import type { ArtifactFacts, BundleAgain, BundleFacts, StoredPlanFacts } from '../core/gate/bundle-facts';
import type { GateFacts } from '../core/gate/facts';
import type { BundleFiles, BundleStore } from '../ports/bundle';
import type { Log } from '../ports/log';
import type { Sealing } from '../ports/seal';
import type { InfraTool } from '../ports/tool';
import type { FreshPlan, FreshPlanRequest } from './fresh-plan';
import { judgeOf } from './judge';
import { readPlan } from './read-plan';
import { hideSecrets, secretCollector } from './secrets';
import { BUNDLE_FILE } from './store-bundle';

/** What the gate needs to have a stored plan again. */
export interface StoredPorts {
  readonly bundles: BundleStore;
  readonly sealing: Sealing;
  /** age identities of the environment; none where nothing is sealed. */
  readonly identities: readonly string[];
  readonly files: BundleFiles;
  /** Hashes of the configuration and the backend that a plan file carries. */
  readonly contents: (planFile: string) => Promise<{ readonly configuration: string; readonly backend: string }>;
}

export interface FetchedBundle {
  readonly facts: BundleFacts;
  /** Only where everything about it could be verified. */
  readonly content: BundleContent | undefined;
}

/** Opened only when its digest is the one of the receipt: nothing is unpacked that nobody vouched for. */
const open = async (
  artifact: ArtifactFacts,
  packed: Uint8Array,
  store: 'sealed' | 'plain',
  { bundles, sealing, identities }: StoredPorts,
): Promise<BundleContent> => {
  const bytes = bundles.unpack(artifact, packed, BUNDLE_FILE[store]);
  return unpackBundle(store === 'sealed' ? await sealing.open(bytes, identities) : bytes);
};

/**
 * The stored plan that the receipt names: found by the id of its artifact, fetched, its digest recomputed, opened, unpacked strictly in
 * memory. `undefined` where none is to be applied, and where GitHub could not be asked. Needs no credentials of a cloud.
 */
export const fetchBundle = async (
  { policy, ...facts }: GateFacts,
  inputs: PlanInputs,
  ports: StoredPorts,
  log: Log,
): Promise<FetchedBundle | undefined> => {
  const named = soleReceipt({ policy, ...facts })?.receipt?.artifact;
  const { store } = policy;
  if (named === undefined || store === 'none') return undefined;
  const given = { workspace: inputs.workspace, extraFiles: inputs.extraFiles ?? [] };
  const facing = { recomputed: undefined, manifest: undefined, given };
  try {
    const artifact = await ports.bundles.find(named.id);
    if (artifact === 'missing' || artifact.expired)
      return { facts: { ...facing, artifact, problem: 'there is no stored plan to open' }, content: undefined };
    const packed = await ports.bundles.packed(artifact);
    const recomputed = sha256(packed);
    if (recomputed !== named.digest)
      return {
        facts: { ...facing, artifact, recomputed, problem: 'not opened: its digest differs' },
        content: undefined,
      };
    try {
      const content = await open(artifact, packed, store, ports);
      return { facts: { artifact, recomputed, manifest: content.manifest, problem: undefined, given }, content };
    } catch (error) {
      return { facts: { ...facing, artifact, recomputed, problem: messageOf(error) }, content: undefined };
    }
  } catch (error) {
    log.warning(messageOf(error), 'A fact is missing');
    return undefined;
  }
};

/** Puts the build files of plan time back, before anything reads them. Throws an `OperationError` when one cannot be. */
export const placeFiles = ({ manifest, files }: BundleContent, ports: StoredPorts): Promise<void> =>
  ports.files.place(
    manifest.files.map(({ path, executable }) => ({ path, executable, content: files.get(path) ?? new Uint8Array() })),
  );

export interface StoredPlan {
  readonly facts: StoredPlanFacts;
  readonly planFile: string;
  readonly redact: (text: string) => string;
}

/** Shows, judges and compares the stored plan file itself: what the manifest says of it is not believed. */
export const inspectStored = async (
  request: FreshPlanRequest,
  { plan }: BundleContent,
  fresh: FreshPlan,
  { tool, log, stored }: { readonly tool: InfraTool; readonly log: Log; readonly stored: StoredPorts },
): Promise<StoredPlan | undefined> => {
  try {
    const planFile = await stored.files.keep('stored.tfplan', plan);
    const found = await tool.basisOf(planFile);
    const [itself, ofCommit, varFiles] = await Promise.all([
      stored.contents(planFile),
      stored.contents(fresh.planFile),
      stored.files.hashes(request.inputs.varFiles),
    ]);
    const judge = judgeOf(request);
    const collector = secretCollector();
    const read = await readPlan(tool.showJson(planFile), {
      lineage: found.lineage,
      leaveOut: request.leaveOut,
      takers: [judge, collector],
    });
    const hide = hideSecrets(log, collector.found, request.stack, request.environment);
    const { level, requirements } = judge.finish();
    return {
      planFile,
      redact: (text) => hide(fresh.redact(text)),
      facts: {
        basis: receiptBasis(found, request.inputs),
        changeDigest: read.digest.digest,
        errored: read.header.errored === true,
        complete: read.header.complete,
        level,
        requirements,
        sameConfiguration: itself.configuration === ofCommit.configuration,
        sameBackend: itself.backend === ofCommit.backend,
        varFiles,
      },
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    log.error(fresh.redact(`The stored plan cannot be read: ${messageOf(error)}`));
    return undefined;
  }
};

/** Is it still there, and is the file on disk still the one that was unpacked? */
export const readStoredAgain = async (
  { artifact }: BundleFacts,
  planFile: string,
  { bundles, files }: StoredPorts,
): Promise<BundleAgain> => {
  if (artifact === 'missing') throw new OperationError('There is no stored plan.');
  const [found, bytes] = await Promise.all([bundles.find(artifact.id), files.read(planFile)]);
  return { artifact: found, planFile: bytes === undefined ? '' : sha256(bytes) };
};
