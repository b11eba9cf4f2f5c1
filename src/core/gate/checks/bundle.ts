import { isAmong } from '../../bundle/paths';
import { soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, pass, refuse, short, unknownFact, type Verdict } from '../check';
import type { Receipt } from '../receipt';
import { NOTHING, START_OVER, whatIsWrong, whereStored } from './where-stored';

/** Everything of one object that differs from another, by name. */
const differences = (pairs: Readonly<Record<string, readonly [unknown, unknown]>>): string[] =>
  Object.entries(pairs)
    .filter(([, [a, b]]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([name]) => `\`${name}\``);

const lies = (names: readonly string[], about: string): Verdict =>
  names.length === 0
    ? pass(about)
    : refuse(
        `the manifest of the stored plan says something else: ${names.join(', ')}`,
        `It was not made for this. ${START_OVER}`,
      );

/** Stage A: is the stored plan the one that the plan job vouched for, and was it made for this? */
export const BUNDLE_CHECKS: readonly GateCheck[] = [
  {
    id: 'store',
    stage: 'A',
    title: 'Stored plan',
    verify: (facts) => {
      const receipt = soleReceipt(facts)?.receipt;
      const { store } = facts.policy;
      if (receipt === undefined) return unknownFact('Whether a plan is stored');
      if (receipt.artifact === undefined) {
        if (store === 'none') return pass(`${NOTHING}: the gate plans again`);
        return receipt.hasChanges
          ? refuse(
              `plans of this environment are stored (\`${store}\`), but the plan job stored none`,
              'Give both jobs the same `store`, or set it in the configuration of the environment.',
            )
          : pass('the plan changes nothing, so none was stored');
      }
      return store === 'none'
        ? refuse(
            'the plan job stored its plan, but this job would plan again and apply that',
            'Give both jobs the same `store`, or set it in the configuration of the environment.',
          )
        : pass(`artifact ${receipt.artifact.id}, \`${store}\``);
    },
  },
  {
    id: 'stored-artifact',
    stage: 'A',
    title: 'Artifact',
    verify: whereStored((facts, { artifact }) => {
      if (facts.bundle === undefined) return unknownFact('The artifact of the stored plan');
      const wrong = whatIsWrong(facts.bundle.artifact, artifact.digest, facts);
      if (wrong === undefined) return pass(`artifact ${artifact.id} of this run`);
      const fact = `artifact ${artifact.id} of the stored plan ${wrong.why}`;
      if (wrong.gone)
        return fail('stale', fact, { text: `${START_OVER} \`retention-days\` says how long it is kept.` });
      return refuse(fact, `Somebody may have replaced it: look at the jobs of this run. ${START_OVER}`);
    }),
  },
  {
    id: 'stored-digest',
    stage: 'A',
    title: 'Artifact digest',
    verify: whereStored((facts, { artifact }) => {
      const { recomputed } = facts.bundle ?? {};
      if (recomputed === undefined) return unknownFact('The bytes of the stored plan');
      return recomputed === artifact.digest
        ? pass(`recomputed: \`${short(recomputed)}\``)
        : refuse(
            `what was fetched is \`${short(recomputed)}\`, the receipt names \`${short(artifact.digest)}\``,
            `It was changed or cut off after it was stored: look at the jobs of this run. ${START_OVER}`,
          );
    }),
  },
  {
    id: 'stored-bundle',
    stage: 'A',
    title: 'Bundle',
    verify: whereStored(({ bundle }) => {
      if (bundle === undefined) return unknownFact('What is in the stored plan');
      return bundle.manifest === undefined || bundle.problem !== undefined
        ? refuse(
            bundle.problem ?? 'the stored plan could not be opened',
            'See docs/sealed.md for keys and rotation. Nothing was applied.',
          )
        : pass('opened and unpacked strictly, every hash in it recomputed');
    }),
  },
  {
    id: 'stored-origin',
    stage: 'A',
    title: 'Made for',
    verify: whereStored(({ asked, bundle }, { receipt }) => {
      const manifest = bundle?.manifest;
      if (bundle === undefined || manifest === undefined) return unknownFact('The manifest of the stored plan');
      const names = differences({
        repository: [manifest.repository, asked.repositoryId],
        stack: [manifest.stack, asked.stack],
        environment: [manifest.environment.toLowerCase(), receipt.environment.toLowerCase()],
        workspace: [manifest.workspace, bundle.given.workspace],
        'commits.head': [manifest.commits.head, asked.commit],
        // A plan after a merge has no base: one made on a pull request is of another event.
        'commits.base': [manifest.commits.base, ''],
        'commits.merge': [manifest.commits.merge, ''],
        'run.id': [manifest.run.id, asked.runId],
        // A job that was not re-run keeps the attempt in which it ran.
        'run.attempt': [manifest.run.attempt >= 1 && manifest.run.attempt <= asked.attempt, true],
      });
      return lies(names, 'this repository, stack, environment, workspace, commit and run');
    }),
  },
  {
    id: 'stored-binding',
    stage: 'A',
    title: 'Bound to',
    verify: whereStored(({ bundle }, { receipt }) => {
      const manifest = bundle?.manifest;
      if (manifest === undefined) return unknownFact('The manifest of the stored plan');
      const names = differences({
        changeDigest: [manifest.changeDigest, receipt.changeDigest],
        ...Object.fromEntries(
          Object.entries(receipt.basis).map(([name, value]) => [
            `basis.${name}`,
            [manifest.basis[name as keyof Receipt['basis']], value] as const,
          ]),
        ),
      });
      return lies(names, 'the changes, tool, lock file, backend, files, state and inputs of the receipt');
    }),
  },
  {
    id: 'stored-files',
    stage: 'A',
    title: 'Build files',
    verify: whereStored(({ bundle }) => {
      const manifest = bundle?.manifest;
      if (bundle === undefined || manifest === undefined) return unknownFact('The manifest of the stored plan');
      const foreign = manifest.files.find(({ path }) => !isAmong(path, bundle.given.extraFiles));
      return foreign === undefined
        ? pass(manifest.files.length === 0 ? 'none' : `${manifest.files.length}, all of them named here`)
        : refuse(
            `the stored plan brings \`${foreign.path}\`, which \`extra-files\` of this job does not name`,
            'Give both jobs the same `extra-files`.',
          );
    }),
  },
];
