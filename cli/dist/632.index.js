export const id = 632;
export const ids = [632];
export const modules = {

/***/ 5632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor_doctor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/adapters/config/file.ts + 14 modules
var config_file = __webpack_require__(4274);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/adapters/github/client.ts




/** Time after which a single request counts as lost, in milliseconds. */
const TIMEOUT = 30_000;
const MOST_RETRIES = 3;
const isApiError = (error) => error instanceof Error && 'status' in error && typeof error.status === 'number';
/** Status of an API error, `undefined` for anything else. */
const statusOf = (error) => (isApiError(error) ? error.status : undefined);
/** GitHub's `issues=write; pull_requests=write` (one of them, a comma joins what is needed together) as a workflow writes it. */
const asPermissions = (needed) => needed
    .split(';')
    .map((alternative) => {
    const written = alternative.split(',').map((one) => one.trim().replace('=', ': ').replaceAll('_', '-'));
    return `\`permissions: { ${written.join(', ')} }\``;
})
    .join(' or ');
const AGAIN = 'Run the job again; githubstatus.com says whether GitHub has trouble.';
/** An answer that could not be understood. The words of our own language help nobody; the trace keeps the place. */
const misread = (what, error) => {
    const told = new errors/* OperationError */.OK(`GitHub's answer about ${what} is not as GitHub describes its answers. ${AGAIN}`);
    if (error instanceof Error && error.stack !== undefined)
        told.stack = error.stack;
    return told;
};
const explain = (what, error) => {
    if (error instanceof errors/* OperationError */.OK)
        return error;
    if (error instanceof Error && error.name === 'GraphqlResponseError')
        return new errors/* OperationError */.OK(`GitHub did not answer when asked for ${what}: ${error.message.slice(0, 300)}`, {
            cause: error,
        });
    if (!isApiError(error))
        return misread(what, error);
    if (error.response === undefined)
        return new errors/* OperationError */.OK(`GitHub did not answer when asked for ${what}: ${error.message.slice(0, 300)}. ${AGAIN}`, {
            cause: error,
        });
    const needed = error.response.headers?.['x-accepted-github-permissions'];
    if (error.status === 403 && needed !== undefined)
        return new errors/* NotPermitted */.Cn(`The token may not read or write ${what}. Grant the job ${asPermissions(needed)}.`, {
            cause: error,
        });
    return new errors/* OperationError */.OK(`GitHub answered ${error.status} when asked for ${what}: ${error.message.slice(0, 300)}`, {
        cause: error,
    });
};
/** A request that is given up after a while, so that a silent server cannot hold the job. */
const fetchInTime = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
const throttle = (log) => {
    const again = (kind) => (seconds, request, _, count) => {
        log.info(`GitHub's ${kind} rate limit was met on ${request.method} ${request.url}; waiting ${seconds} s.`);
        return count < MOST_RETRIES;
    };
    return { onRateLimit: again('primary'), onSecondaryRateLimit: again('secondary') };
};
/**
 * The GitHub client: octokit with its retry and throttling plugins. Reads are repeated after server errors; a POST is
 * not, because the server may have done it (T24): whoever creates something looks before it tries again.
 */
const createClient = (options) => {
    const { token, apiUrl, owner, repository, log, second = 1_000 } = options;
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        request: { fetch: fetchInTime },
        // Limits belong to a server: two servers never wait for each other.
        throttle: { ...throttle(log), id: apiUrl, retryAfterBaseValue: second },
        retry: { retries: MOST_RETRIES, retryAfterBaseValue: second },
    }, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    let lastDate;
    octokit.hook.before('request', (request) => {
        if (request.method === 'POST')
            request.request['retries'] = 0;
    });
    octokit.hook.after('request', (response) => {
        lastDate = response.headers.date ?? lastDate;
    });
    return {
        octokit,
        repo: { owner, repo: repository },
        serverTime: () => (lastDate === undefined ? undefined : new Date(lastDate).toISOString()),
        ask: async (what, call) => {
            try {
                return await call();
            }
            catch (error) {
                throw explain(what, error);
            }
        },
    };
};

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/core/gate/job-notice.ts

/** Notices with this title, whose message is the prefix and the content as JSON. */
const jobNoticeForm = (title, prefix, schema) => ({
    write: (content) => ({ title, message: `${prefix}${JSON.stringify(dist/* parse */.qgA(schema, content))}` }),
    read: (message) => {
        if (!message.startsWith(prefix))
            return undefined;
        const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema), message.slice(prefix.length));
        return parsed.success ? parsed.output : undefined;
    },
});

;// CONCATENATED MODULE: ./src/core/gate/receipt.ts


/**
 * What a plan job vouches for. It leaves the job as one notice annotation, which only the runner can write into the
 * job's own check run; job outputs of a matrix would overwrite each other (docs/platform-notes.md#reusable-workflows).
 */
const RECEIPT_TITLE = 'PlanSeal receipt';
const PREFIX = 'planseal-receipt v1 ';
const hash = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/));
const maybeHash = dist/* union */.KCZ([dist/* literal */.euz(''), hash]);
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(400));
/** Hashes of what the plan was made from; the gate compares them with what it finds when it plans again. */
const basisSchema = dist/* strictObject */.rej({
    tool: dist/* picklist */.KIO(['terraform', 'opentofu']),
    version: word,
    lockFile: maybeHash,
    backend: hash,
    tree: hash,
    /** Hash of the state's lineage, `''` while there is no state. */
    lineage: maybeHash,
    serial: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    inputs: hash,
});
const receiptSchema = dist/* strictObject */.rej({
    stack: dist/* pipe */.FsL(word, dist/* minLength */.BpQ(1)),
    environment: word,
    commit: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{40}$/)),
    changeDigest: hash,
    hasChanges: dist/* boolean */.zMY(),
    basis: basisSchema,
    artifact: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()), digest: hash })),
});
const receipt_form = jobNoticeForm(RECEIPT_TITLE, PREFIX, receiptSchema);
/**
 * The annotation that carries a receipt. The runner cuts annotations at 4,096 characters; a receipt has under 1,500.
 */
const receiptNotice = receipt_form.write;
/**
 * Is this annotation meant to be a receipt? Such a one that cannot be read is a forged or damaged receipt, not none.
 */
const receipt_isReceipt = ({ title, message, }) => title === RECEIPT_TITLE || (message ?? '').startsWith('planseal-receipt');
/** Reads a receipt strictly; `undefined` when it is damaged, foreign or of another version. */
const receipt_parseReceipt = receipt_form.read;

;// CONCATENATED MODULE: ./src/adapters/github/runs.ts

/** A person of the API, `undefined` for deleted accounts. */
const runs_personOf = (user) => user === null || user === undefined ? undefined : { id: user.id, login: user.login, type: user.type };
/** Facts of a run; the path loses its `@ref`, which some API versions append. */
const runOf = (api) => ({
    id: api.id,
    attempt: api.run_attempt ?? 1,
    repositoryId: api.repository.id,
    headRepositoryId: api.head_repository?.id,
    event: api.event,
    path: api.path.replace(/@.*$/, ''),
    headSha: api.head_sha,
    headBranch: api.head_branch ?? undefined,
    conclusion: api.conclusion ?? undefined,
    actor: runs_personOf(api.actor),
    triggeringActor: runs_personOf(api.triggering_actor),
    referencedWorkflows: (api.referenced_workflows ?? []).map(({ path, sha }) => ({ path, sha })),
});
/** Is this job named after the stack, as the matrix jobs of the suite are? */
const isNamedAfter = (stack, { name }) => name.endsWith(` (${stack})`);
/**
 * Jobs that can speak for a stack. Matrix jobs of the suite end in the name of their stack, `plan 1 (live/prod/app)`: where
 * there are such, no other job of the run is asked. That saves a request for each job of a run of hundreds, and what the
 * plan of one stack says of another counts for nothing. Workflows that name their jobs otherwise are asked job by job.
 */
const speakingFor = (jobs, stack) => {
    const own = stack === undefined ? [] : jobs.filter((job) => isNamedAfter(stack, job));
    return own.length > 0 ? own : jobs;
};
/** The jobs of all attempts of a run. */
const jobsOfAllAttempts = ({ octokit, repo }, run) => octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, { ...repo, run_id: run, filter: 'all', per_page: 100 });
/** What a job left in its own check run. */
const annotationsOf = ({ octokit, repo, ask }, job) => ask(`the annotations of job ${job.name}`, () => {
    const checkRun = Number(/\/check-runs\/(\d+)$/.exec(job.check_run_url)?.[1]);
    return octokit.paginate(octokit.rest.checks.listAnnotations, { ...repo, check_run_id: checkRun, per_page: 100 });
});
/** Reads the receipts of a run, each from the check run of the very job that it came from. */
const receiptsOfRun = (client, run, attempt, stack) => {
    const { octokit, repo, ask } = client;
    return ask(`the jobs of run ${run}`, async () => {
        const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
            ...repo,
            run_id: run,
            attempt_number: attempt,
            per_page: 100,
        });
        const found = [];
        for (const job of speakingFor(jobs, stack)) {
            if (job.status !== 'completed' || job.conclusion === 'skipped')
                continue;
            for (const annotation of (await annotationsOf(client, job)).filter(isReceipt))
                found.push({
                    job: job.name,
                    jobConclusion: job.conclusion ?? undefined,
                    completedAt: job.completed_at ?? undefined,
                    receipt: parseReceipt(annotation.message ?? ''),
                });
        }
        return found;
    });
};

;// CONCATENATED MODULE: ./src/adapters/github/environments.ts



const reviewer = dist/* object */.Ikc({
    type: dist/* picklist */.KIO(['User', 'Team']),
    reviewer: dist/* object */.Ikc({ id: dist/* number */.aig(), login: dist/* exactOptional */.yqP(dist/* string */.YjP()), slug: dist/* exactOptional */.yqP(dist/* string */.YjP()) }),
});
const environmentSchema = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    // Not in GitHub's OpenAPI description, but in every live answer: absent means not proven
    // (docs/platform-notes.md#environments-and-approvals).
    can_admins_bypass: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    deployment_branch_policy: dist/* nullish */.cl6(dist/* object */.Ikc({ protected_branches: dist/* boolean */.zMY(), custom_branch_policies: dist/* boolean */.zMY() })),
    protection_rules: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
        type: dist/* string */.YjP(),
        prevent_self_review: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
        reviewers: dist/* exactOptional */.yqP(dist/* array */.YOg(reviewer)),
    })), []),
});
const branchesOf = async ({ octokit, repo, ask }, name, policy) => {
    if (policy === null || policy === undefined)
        return { kind: 'any' };
    if (!policy.custom_branch_policies)
        return { kind: 'protected' };
    const patterns = await ask(`the branch policies of environment ${name}`, async () => {
        const { data } = await octokit.rest.repos.listDeploymentBranchPolicies({
            ...repo,
            environment_name: name,
            per_page: 100,
        });
        return data.branch_policies.map((pattern) => ({
            name: pattern.name ?? '',
            type: pattern.type ?? 'branch',
        }));
    });
    return { kind: 'custom', patterns };
};
/** Protections of an environment; `missing` when there is none of that name. */
const environmentFacts = async (client, name) => {
    const { octokit, repo, ask } = client;
    const environment = await ask(`the environment ${name}`, async () => {
        const answer = await octokit.rest.repos
            .getEnvironment({ ...repo, environment_name: name })
            .catch((error) => {
            if (statusOf(error) === 404)
                return undefined;
            throw error;
        });
        return answer && dist/* parse */.qgA(environmentSchema, answer.data);
    });
    if (environment === undefined)
        return 'missing';
    const review = environment.protection_rules.find(({ type }) => type === 'required_reviewers');
    return {
        name: environment.name,
        canAdminsBypass: environment.can_admins_bypass,
        preventSelfReview: review?.prevent_self_review === true,
        reviewers: (review?.reviewers ?? []).map(({ type, reviewer: { id, login, slug } }) => ({
            type,
            id,
            name: login ?? (slug === undefined ? String(id) : `@${repo.owner}/${slug}`),
        })),
        branches: await branchesOf(client, name, environment.deployment_branch_policy),
    };
};
/**
 * Who pressed approve or reject in a run. The API tells neither the time nor the attempt
 * (docs/platform-notes.md#environments-and-approvals).
 */
const environmentApprovals = ({ octokit, repo, ask }, run) => {
    return ask(`the approvals of run ${run}`, async () => {
        const { data } = await octokit.rest.actions.getReviewsForRun({ ...repo, run_id: run });
        return data.map(({ user, state, comment, environments }) => ({
            person: personOf(user),
            state,
            comment,
            environments: environments.flatMap(({ name }) => name ?? []),
        }));
    });
};

;// CONCATENATED MODULE: ./src/adapters/github/settings.ts




const waitSchema = dist/* object */.Ikc({
    protection_rules: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP(), wait_timer: dist/* exactOptional */.yqP(dist/* number */.aig()) })), []),
});
/** The answer, or why there is none. */
const known = async (ask) => {
    try {
        return { known: await ask() };
    }
    catch (error) {
        return { unknown: (0,errors/* messageOf */.bD)(error) };
    }
};
const missing = (error) => {
    if (statusOf(error) === 404)
        return undefined;
    throw error;
};
const rulesOf = async ({ octokit, repo, ask }, name) => {
    const rules = await ask(`the rules of branch ${name}`, () => octokit.paginate(octokit.rest.repos.getBranchRules, { ...repo, branch: name, per_page: 100 }));
    // Classic protection stands in no rule set, and only administrators may read it.
    const classic = await ask(`the protection of branch ${name}`, () => octokit.rest.repos.getBranchProtection({ ...repo, branch: name }).catch(missing));
    const checks = rules.flatMap((rule) => rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : []);
    const [queue] = rules.flatMap((rule) => (rule.type === 'merge_queue' ? (rule.parameters ?? []) : []));
    return {
        name,
        ...(queue && { mergedAtOnce: queue.max_entries_to_merge }),
        requiresPullRequest: rules.some(({ type }) => type === 'pull_request') || classic?.data.required_pull_request_reviews !== undefined,
        requiredChecks: [
            ...checks.map(({ context }) => context),
            ...(classic?.data.required_status_checks?.contexts ?? []),
        ],
        forbidsForcePush: rules.some(({ type }) => type === 'non_fast_forward') || classic?.data.allow_force_pushes?.enabled === false,
    };
};
/** The settings of a repository, as far as the token may see them. */
const settingsSource = (client) => {
    const { octokit, repo, ask } = client;
    return {
        basics: () => known(async () => {
            const { data } = await ask(`${repo.owner}/${repo.repo}`, () => octokit.rest.repos.get(repo));
            const visibility = data.visibility ?? (data.private ? 'private' : 'public');
            return { visibility, defaultBranch: data.default_branch };
        }),
        branch: (name) => known(() => ask(`the rules of branch ${name}`, () => rulesOf(client, name))),
        environment: (name) => known(async () => {
            const facts = await environmentFacts(client, name);
            if (facts === 'missing')
                return facts;
            const { data } = await ask(`the environment ${name}`, () => octokit.rest.repos.getEnvironment({ ...repo, environment_name: name }));
            const timer = dist/* parse */.qgA(waitSchema, data).protection_rules.find(({ type }) => type === 'wait_timer');
            return { ...facts, waitMinutes: timer?.wait_timer ?? 0 };
        }),
        workflowToken: () => known(async () => {
            const { data } = await ask('the default permissions of workflows', () => octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repo));
            return {
                mayWrite: data.default_workflow_permissions === 'write',
                mayApprove: data.can_approve_pull_request_reviews,
            };
        }),
        subject: () => known(async () => {
            const { data } = await ask('how the OIDC subject is made', () => octokit.rest.actions.getCustomOidcSubClaimForRepo(repo));
            const { use_immutable_subject: immutable } = data;
            return { isDefault: data.use_default, claims: data.include_claim_keys ?? [], isImmutable: immutable === true };
        }),
        agent: (login) => known(async () => {
            const account = await ask(`the account ${login}`, () => octokit.rest.users.getByUsername({ username: login }).catch(missing));
            if (account === undefined)
                return 'missing';
            const { id, type } = account.data;
            // Only people are collaborators: what an app may do stands in its installation.
            if (type !== 'User')
                return { id, login, type, permission: 'app' };
            const { data } = await ask(`what ${login} may do`, () => octokit.rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }));
            return { id, login, type, permission: data.permission };
        }),
        team: (team) => known(async () => {
            const [org = repo.owner, slug = ''] = team.replace(/^@/, '').split('/');
            const members = await ask(`the members of ${team}`, () => octokit.paginate(octokit.rest.teams.listMembersInOrg, { org, team_slug: slug, per_page: 100 }));
            return new Set(members.map(({ id }) => id));
        }),
    };
};

// EXTERNAL MODULE: ./src/adapters/repository/remote.ts
var remote = __webpack_require__(2927);
// EXTERNAL MODULE: ./src/adapters/repository/workflows.ts + 2 modules
var workflows = __webpack_require__(7993);
// EXTERNAL MODULE: ./src/adapters/terminal/log.ts
var terminal_log = __webpack_require__(4483);
// EXTERNAL MODULE: ./src/core/render/terminal-text.ts
var terminal_text = __webpack_require__(6912);
// EXTERNAL MODULE: ./src/core/config/schema.ts + 9 modules
var schema = __webpack_require__(8393);
// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
;// CONCATENATED MODULE: ./src/core/gate/suite.ts
/** Reads `owner/name@<40 hex digits>`. */
const parseSuite = (text) => {
    if (!/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(text))
        return undefined;
    const at = text.indexOf('@');
    return { repository: text.slice(0, at), sha: text.slice(at + 1) };
};
/**
 * Why a run did not use this suite at this commit; `undefined` when it did, or when none is asked for. GitHub tells
 * which called workflows a run had, at which commits; workflows of other repositories are the caller's own affair.
 */
const suiteProblem = (run, suite) => {
    if (suite === undefined)
        return undefined;
    const own = run.referencedWorkflows.filter(({ path }) => path.toLowerCase().startsWith(`${suite.repository.toLowerCase()}/`));
    if (own.length === 0)
        return `run ${run.id} called no workflow of \`${suite.repository}\``;
    const other = own.find(({ sha }) => sha !== suite.sha);
    return (other &&
        `run ${run.id} called \`${other.path}\` at \`${other.sha.slice(0, 12)}\`, not at \`${suite.sha.slice(0, 12)}\``);
};

;// CONCATENATED MODULE: ./src/core/gate/approvals.ts

const DECISIVE = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/** Permissions of those whose word counts. */
const MAY_APPROVE = new Set(['admin', 'maintain', 'write']);
/** Whoever rejected and deleted the account since: the rejection stands (GitHub shows such people as @ghost). */
const GHOST = { id: 10137, login: 'ghost', type: 'User' };
/** The latest decisive review of each person; comments decide nothing (GitHub docs, "About pull request reviews"). */
const latestDecisive = (reviews) => {
    const decisive = reviews.flatMap((review) => {
        const at = Date.parse(review.submittedAt ?? '');
        const { person, state } = review;
        return person === undefined || Number.isNaN(at) || !DECISIVE.has(state) ? [] : [{ ...review, person, at }];
    });
    return [...new Map(decisive.sort((a, b) => a.at - b.at).map((review) => [review.person.id, review])).values()];
};
const flawOf = (review, mayApprove, reviewed) => {
    if (!mayApprove)
        return 'has no write access';
    if (reviewed === undefined)
        return 'approved without a review run that shows the plan';
    if (review.commit !== reviewed.commit)
        return 'approved another commit';
    // Written so that a time which cannot be read is no.
    return review.at >= Date.parse(reviewed.plannedAt) ? undefined : 'approved before the plan was there';
};
const fromReviews = (record, reviewed, exclusion) => {
    const approvers = [];
    const inTeams = [];
    const rejections = [];
    const ignored = [];
    for (const review of latestDecisive(record.reviews)) {
        const { person, state } = review;
        const permission = record.permissions.get(person.id);
        const mayApprove = permission !== undefined && MAY_APPROVE.has(permission);
        if (state === 'CHANGES_REQUESTED' && mayApprove)
            rejections.push(person);
        if (state !== 'APPROVED')
            continue;
        const because = exclusion.because(person) ?? flawOf(review, mayApprove, reviewed);
        if (because !== undefined) {
            ignored.push({ login: person.login, because });
            continue;
        }
        approvers.push(person);
        inTeams.push(...(review.onBehalfOf ?? []).map((team) => ({ id: person.id, team })));
    }
    return { approvers, inTeams, rejections, ignored };
};
const fromEnvironments = (record, environments, exclusion, names, teamBehind) => {
    const wanted = new Set(environments.map((name) => name.toLowerCase()));
    const approvers = [];
    const inTeams = [];
    const rejections = [];
    const ignored = [];
    for (const approval of record.environmentApprovals) {
        const { person, state, environments: asked } = approval;
        // Whichever environment it was given for.
        if (state === 'rejected')
            rejections.push(person ?? GHOST);
        const released = asked.filter((name) => wanted.has(name.toLowerCase()));
        if (person === undefined || state !== 'approved' || released.length === 0)
            continue;
        const because = exclusion.because(person) ?? (names(approval) ? undefined : 'did not name the changes');
        if (because !== undefined) {
            ignored.push({ login: person.login, because });
            continue;
        }
        approvers.push(person);
        inTeams.push(...released.flatMap((name) => teamBehind(name) ?? []).map((team) => ({ id: person.id, team })));
    }
    return { approvers, inTeams, rejections, ignored };
};
/** Distinct people by account id: two logins or two environments do not make two people (T8). */
const distinct = (people) => [
    ...new Map(people.map((person) => [person.id, person])).values(),
];
/**
 * Counts the approvals that policy admits, and every rejection: one of them anywhere is a no, whatever approvals come
 * from. `reviewed` is `undefined` when no verified review run ties the reviews to the planned changes: then no review
 * counts. `names` says which environment approvals belong to these changes; all of them in the first attempt of a run.
 * `teamBehind` says of which team whoever released an environment must be; of none where nobody asks.
 */
const approvals_countBallot = (record, policy, exclusion, reviewed, names = () => true, teamBehind = () => undefined) => {
    const reviews = fromReviews(record, reviewed, exclusion);
    const environments = fromEnvironments(record, policy.approvalEnvironments, exclusion, names, teamBehind);
    const counted = [
        ...(policy.approvalsFrom === 'environment' ? [] : [reviews]),
        ...(policy.approvalsFrom === 'reviews' ? [] : [environments]),
    ];
    return {
        approvers: distinct(counted.flatMap(({ approvers }) => approvers)),
        inTeams: counted.flatMap(({ inTeams }) => inTeams),
        rejections: distinct([...reviews.rejections, ...environments.rejections]),
        ignored: counted.flatMap(({ ignored }) => ignored),
        unknownAuthors: exclusion.unknownAuthors,
    };
};
/** What is still missing, in words; empty when the ballot satisfies the requirements. */
const missingApprovals = (ballot, requirements, teams) => {
    const missing = [];
    const { unknownAuthors: more } = ballot;
    const because = more === 0
        ? ''
        : ` (${more} more, for ${more} ${more === 1 ? 'author' : 'authors'} whose address belongs to no account and who may be among the approvers)`;
    // Nobody needs to approve what asks for nobody, whoever wrote it.
    const approvals = requirements.approvals === 0 ? 0 : requirements.approvals + more;
    if (ballot.approvers.length < approvals)
        missing.push(`${ballot.approvers.length} of ${approvals} approvals${because}`);
    for (const { team, count: least } of requirements.teams) {
        const known = knownOf(team, teams, ballot.inTeams);
        const given = ballot.approvers.filter(({ id }) => known?.has(id) === true).length;
        const count = least + more;
        if (given >= count)
            continue;
        const unread = teams.has(team) ? '' : `, whose members could not be read (${WAYS_TO_PROVE_A_TEAM})`;
        missing.push(`${given} of ${count} approvals of ${team}${because}${unread}`);
    }
    return missing;
};

;// CONCATENATED MODULE: ./src/core/gate/exclusion.ts
/** Events whose actor chose to run the apply; on the push of a merged pull request the actor only pressed merge. */
const CHOSEN_BY_ACTOR = new Set(['workflow_dispatch', 'schedule', 'repository_dispatch']);
/**
 * The people who chose to run this apply, and so may not also approve it; on the first push of a merge nobody did.
 * `undefined` when somebody did and GitHub does not say who.
 */
const exclusion_startersOf = (asked, run) => {
    if (!CHOSEN_BY_ACTOR.has(run.event) && asked.attempt === 1)
        return [];
    const { actor, triggeringActor } = run;
    return actor === undefined || triggeringActor === undefined ? undefined : [actor, triggeringActor];
};
/**
 * Who may not approve: the author of the pull request and everybody who wrote its commits, because GitHub's own
 * "prevent self-review" only stops the one who started the deployment
 * (T7; docs/platform-notes.md#environments-and-approvals); and whoever started a dispatched, scheduled or repeated run.
 */
const exclusion_exclusionOf = (policy, pullRequest, starters) => {
    const contributors = new Set(pullRequest?.contributors.map(({ id }) => id));
    const coAuthors = new Set(pullRequest?.coAuthors);
    const started = new Set(starters.map(({ id }) => id));
    return {
        unknownAuthors: policy.solo ? 0 : (pullRequest?.unlinked.length ?? 0),
        because: (person) => {
            if (person.type !== 'User')
                return 'is not a person';
            if (policy.solo)
                return undefined;
            if (person.id === pullRequest?.author?.id)
                return 'is the author of the pull request';
            if (contributors.has(person.id))
                return 'wrote a commit of it';
            if (coAuthors.has(person.login.toLowerCase()) || coAuthors.has(String(person.id)))
                return 'is a co-author of it';
            if (started.has(person.id))
                return 'started this run';
            return undefined;
        },
    };
};

;// CONCATENATED MODULE: ./src/core/gate/ballot-of-facts.ts




/** Is this made for the stack in this environment? A plan that names no environment is of all of them. */
const belongsTo = (made, { stack, environment }) => made.stack === stack && (made.environment === '' || made.environment.toLowerCase() === environment.toLowerCase());
/** The receipts of one stack and environment among those found in a run. Unreadable ones count as everybody's. */
const receiptsOf = (found, place) => found.filter(({ receipt }) => receipt === undefined || belongsTo(receipt, place));
/** The one receipt of the stack, where there is exactly one. */
const soleReceipt = (facts) => {
    const found = receiptsOf(facts.receipts ?? [], facts.asked);
    return found.length === 1 ? found[0] : undefined;
};
/**
 * Whether the plan of this run changes nothing. Then nothing can be applied, whoever approved: nobody is asked, and no tool
 * runs in the job that could take the apply role. A plan of the gate's own that changes something gainsays it.
 */
const plansNothing = (facts) => soleReceipt(facts)?.receipt?.hasChanges === false && facts.fresh?.hasChanges !== true;
/** The one receipt of the stack that a review run left and that can be read. */
const shownBy = (facts, { receipts }) => {
    const [found, ...others] = receiptsOf(receipts, facts.asked);
    return found?.receipt === undefined || others.length > 0 ? undefined : { ...found, receipt: found.receipt };
};
/**
 * The commit that reviews must belong to, and the time at which the plan was first shown. A review run that was repeated
 * takes no approval back: what an earlier one showed counts too, if that run is as sound and its changes are the same.
 */
const reviewedOf = (facts) => {
    const { reviewRun } = facts;
    if (reviewRun === undefined || reviewRun === 'none')
        return undefined;
    const last = shownBy(facts, reviewRun);
    if (last?.completedAt === undefined)
        return undefined;
    const same = (reviewRun.earlier ?? []).flatMap((earlier) => {
        const shown = reviewRunProblem(facts, earlier.run) === undefined ? shownBy(facts, earlier) : undefined;
        return shown?.completedAt !== undefined &&
            shown.jobConclusion === 'success' &&
            shown.receipt.changeDigest === last.receipt.changeDigest
            ? [shown.completedAt]
            : [];
    });
    // Times of one form, as the API gives them, sort as texts.
    const [first = last.completedAt] = [last.completedAt, ...same].sort();
    return { commit: reviewRun.run.headSha, plannedAt: first };
};
/** Environments that were released more than once in this run: the approvals of the two waves cannot be told apart. */
const askedTwice = (record) => {
    const released = record.environmentApprovals
        .filter(({ state }) => state === 'approved')
        .flatMap(({ environments }) => [...new Set(environments.map((name) => name.toLowerCase()))]);
    return new Set(released.filter((name, index) => released.indexOf(name) !== index));
};
/** Does a comment name the changes, by the first twelve or more digits of their digest as a word of its own? */
const namesChanges = (comment, digest) => [...comment.toLowerCase().matchAll(/(?<![0-9a-z])[0-9a-f]{12,64}(?![0-9a-z])/g)].some(([word]) => digest?.startsWith(word) === true);
/**
 * On a solo team the merge itself is the approval: GitHub lets nobody approve a pull request of one's own. It counts only
 * where a verified review run showed the same changes, as a review would.
 */
const withMerger = (ballot, policy, pullRequest) => {
    const merger = policy.solo && policy.approvalsFrom !== 'environment' ? pullRequest?.mergedBy : undefined;
    if (merger?.type !== 'User' || ballot.approvers.some(({ id }) => id === merger.id))
        return ballot;
    return { ...ballot, approvers: [...ballot.approvers, merger] };
};
/** Who approved, by everything known; `undefined` while approvals, the run or who started it are not known. */
const ballotOf = (facts, record = facts.approvals) => {
    const { asked, policy, run } = facts;
    if (record === undefined || run === undefined || facts.pullRequest === undefined)
        return undefined;
    const pullRequest = facts.pullRequest === 'none' ? undefined : facts.pullRequest;
    const starters = startersOf(asked, run);
    if (starters === undefined)
        return undefined;
    const digest = soleReceipt(facts)?.receipt?.changeDigest;
    const twice = askedTwice(record);
    // GitHub lists the approvals of earlier attempts too and does not say which they are (T8b); nor of which wave.
    const names = ({ comment, environments }) => (asked.attempt === 1 && !environments.some((name) => twice.has(name.toLowerCase()))) ||
        namesChanges(comment, digest);
    const reviewed = reviewedOf(facts);
    const behind = new Map((facts.approvalEnvironments ?? []).map((one, at) => [
        policy.approvalEnvironments[at]?.toLowerCase(),
        teamBehind(one),
    ]));
    const exclusion = exclusionOf(policy, pullRequest, starters);
    const ballot = countBallot(record, policy, exclusion, reviewed, names, (name) => behind.get(name.toLowerCase()));
    return reviewed === undefined ? ballot : withMerger(ballot, policy, pullRequest);
};

;// CONCATENATED MODULE: ./src/core/gate/check.ts
const pass = (fact) => ({ pass: true, fact });
const fail = (outcome, fact, ...next) => ({
    pass: false,
    outcome,
    fact,
    next,
});
const refuse = (fact, next, command) => fail('refuse', fact, { text: next, ...(command === undefined ? {} : { command }) });
/** The same verdict, which an emergency may lift. What is not known is not said this way, so nothing lifts it. */
const liftedBy = (lift, verdict) => (verdict.pass ? verdict : { ...verdict, lift });
/** The verdict of a check whose facts could not be had. */
const unknownFact = (what) => refuse(`${what} could not be read, and what is not known is a no`, 'Run the job again. If it stays so, look at its log for the API call that failed.');
const check_short = (hash) => hash.slice(0, 12);

;// CONCATENATED MODULE: ./src/core/gate/newer-rules.ts

/**
 * What to say where the rules were changed after this run began: it would go by the older ones. No newer run applies the
 * stack because of that, so somebody must start one.
 */
const newerRules = ({ headSha, movedRules = [] }, when) => {
    const [changed] = movedRules;
    return changed === undefined
        ? undefined
        : fail('stale', `\`${check_short(headSha)}\` was merged ${when} and changes the configuration (\`${changed}\`)`, {
            text: 'Start a new run on the default branch: it plans, judges and asks for approval by the configuration as it is now.',
        });
};

;// CONCATENATED MODULE: ./src/core/gate/checks/producer.ts




const HOUR = 3_600_000;
/** Events whose runs may apply. */
const producer_MAY_APPLY = new Set(['push', 'workflow_dispatch']);
const START_OVER = 'Start over with a new run on the default branch.';
/** Stage A: is this the run that may apply, and did its own plan job vouch for exactly one plan of this stack? */
const PRODUCER_CHECKS = [
    {
        id: 'repository',
        stage: 'A',
        title: 'Repository',
        verify: ({ asked, run, repository }) => {
            if (run === undefined || repository === undefined)
                return unknownFact('The run and its repository');
            const ids = [asked.repositoryId, repository.id, run.repositoryId, run.headRepositoryId];
            return ids.every((id) => id === asked.repositoryId)
                ? pass('the run belongs to this repository and its code does too')
                : refuse('the run or its code comes from another repository', 'Apply only what is on a branch of this repository.');
        },
    },
    {
        id: 'event',
        stage: 'A',
        title: 'Event',
        verify: ({ run }) => {
            if (run === undefined)
                return unknownFact('The event of the run');
            return producer_MAY_APPLY.has(run.event)
                ? pass(`started by \`${run.event}\``)
                : refuse(`runs on \`${run.event}\` must not apply`, 'Apply on `push` to the default branch or on `workflow_dispatch`.');
        },
    },
    {
        id: 'default-branch',
        stage: 'A',
        title: 'Branch',
        verify: ({ run, repository }) => {
            if (run === undefined || repository === undefined)
                return unknownFact('The branch of the run');
            return run.headBranch === repository.defaultBranch
                ? pass(`the run is on the default branch \`${repository.defaultBranch}\``)
                : refuse(`the run is on \`${run.headBranch ?? 'no branch'}\`, not on the default branch \`${repository.defaultBranch}\``, 'Merge first, then apply from the default branch.');
        },
    },
    {
        id: 'workflow',
        stage: 'A',
        title: 'Workflow',
        verify: ({ asked, run, policy }) => {
            if (run === undefined)
                return unknownFact('The workflow of the run');
            if (run.path !== asked.workflowPath)
                return refuse(`the run says it is \`${run.path}\`, this job says \`${asked.workflowPath}\``, START_OVER);
            if (run.id !== asked.runId)
                return refuse(`asked about run ${run.id}, but this job belongs to run ${asked.runId}`, START_OVER);
            const problem = suiteProblem(run, policy.suite);
            return problem === undefined
                ? pass(`\`${run.path}\` of this run`)
                : refuse(problem, 'Pin every workflow of the suite to the same commit. Leave `trusted-suite` out when you use the actions themselves.');
        },
    },
    {
        id: 'commit',
        stage: 'A',
        title: 'Commit',
        verify: ({ asked, run }) => {
            if (run === undefined)
                return unknownFact('The commit of the run');
            return run.headSha === asked.commit
                ? pass(`\`${check_short(asked.commit)}\``)
                : refuse(`the run is of \`${check_short(run.headSha)}\`, this job checked out \`${check_short(asked.commit)}\``, START_OVER);
        },
    },
    {
        id: 'receipt',
        stage: 'A',
        title: 'Receipt',
        verify: ({ asked, receipts }) => {
            if (receipts === undefined)
                return unknownFact('The receipts of the plan jobs');
            const mine = receiptsOf(receipts, asked);
            const [found] = mine;
            if (found === undefined)
                return refuse(`no plan job of this run vouched for \`${asked.stack}\``, 'Let the plan job run before this one, in the same run, with the same stack.');
            if (mine.length > 1)
                return refuse(`${mine.length} receipts for \`${asked.stack}\`, but exactly one is allowed`, 'Plan each stack once in a run. If you did, somebody forged a receipt: look at the annotations of its jobs.');
            if (found.receipt === undefined)
                return refuse(`the receipt in job \`${found.job}\` is damaged or foreign`, START_OVER);
            return pass(`one, from job \`${found.job}\`: changes \`${check_short(found.receipt.changeDigest)}\``);
        },
    },
    {
        id: 'plan-job',
        stage: 'A',
        title: 'Plan job',
        verify: (facts) => {
            const found = soleReceipt(facts);
            if (found === undefined)
                return unknownFact('The plan job');
            return found.jobConclusion === 'success'
                ? pass(`\`${found.job}\` succeeded`)
                : refuse(`\`${found.job}\` ended with \`${found.jobConclusion ?? 'nothing yet'}\``, 'Only a plan of a job that succeeded is applied. Look at that job first.');
        },
    },
    {
        id: 'planned-commit',
        stage: 'A',
        title: 'Planned commit',
        verify: (facts) => {
            const planned = soleReceipt(facts)?.receipt?.commit;
            if (planned === undefined)
                return unknownFact('The planned commit');
            return planned === facts.asked.commit
                ? pass('the plan was made of the commit that this job has')
                : refuse(`the plan was made of \`${check_short(planned)}\`, this job has \`${check_short(facts.asked.commit)}\``, START_OVER);
        },
    },
    {
        id: 'plan-age',
        stage: 'A',
        title: 'Age',
        verify: (facts) => {
            const planned = Date.parse(soleReceipt(facts)?.completedAt ?? '');
            const now = Date.parse(facts.now ?? '');
            if (Number.isNaN(planned) || Number.isNaN(now))
                return unknownFact('The age of the plan');
            const hours = (now - planned) / HOUR;
            return hours <= facts.policy.maxAgeHours
                ? pass(`${hours < 1 ? 'under an hour' : `${Math.floor(hours)} h`}, by the server's clock`)
                : fail('stale', `the plan is ${Math.floor(hours)} h old; ${facts.policy.maxAgeHours} h are allowed`, {
                    text: `${START_OVER} Or allow more with \`max-age\`.`,
                });
        },
    },
    {
        id: 'branch-head',
        stage: 'A',
        title: 'Newest commit',
        verify: ({ asked, branch }) => {
            if (branch === undefined)
                return unknownFact('The head of the default branch');
            if (branch.headSha === asked.commit)
                return pass('nothing was merged since');
            const [moved] = branch.movedUnderStack;
            return moved === undefined
                ? (newerRules(branch, 'since') ??
                    pass(`\`${check_short(branch.headSha)}\` was merged since, but touches nothing of this stack`))
                : fail('superseded', `\`${check_short(branch.headSha)}\` was merged since and touches this stack (\`${moved}\`)`, {
                    text: 'Nothing to do: the newer run applies the newer commit.',
                });
        },
    },
];

// EXTERNAL MODULE: ./src/core/bundle/recipients.ts
var recipients = __webpack_require__(8638);
;// CONCATENATED MODULE: ./src/core/bundle/storage.ts



const STORES = (/* unused pure expression or super */ null && (['none', 'sealed', 'plain']));
const sameSet = (a, b) => new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;
const environmentOf = (config, environment) => {
    const described = config.environments ?? {};
    return Object.hasOwn(described, environment) ? described[environment] : undefined;
};
/**
 * Whether plans of an environment are stored. What the configuration says holds, and an input that says something else is refused: a
 * workflow must neither show a plan to more people nor store one where nobody wanted it. Throws a `ConfigurationError`.
 */
const storeOf = (config, environment, input) => {
    const own = environmentOf(config, environment)?.store;
    if (own !== undefined && input !== undefined && own !== input)
        throw new errors/* ConfigurationError */.j1(`Input \`store\` is \`${input}\`, but the configuration says \`${own}\` for \`${environment}\`. Leave the input out, or change the configuration.`);
    return own ?? input ?? 'none';
};
/** The same with who can open the plan. Throws a `ConfigurationError`. */
const storageOf = (config, environment, inputs) => {
    const store = storeOf(config, environment, inputs.store);
    const configured = environmentOf(config, environment)?.['seal-to'] ?? [];
    if (configured.length > 0 && inputs.sealTo.length > 0 && !sameSet(configured, inputs.sealTo))
        throw new ConfigurationError(`Input \`seal-to\` names other recipients than the configuration does for \`${environment}\`. Leave the input out, or change the configuration.`);
    if (store !== 'sealed')
        return { store, sealTo: [] };
    const sealTo = configured.length > 0 ? configured : inputs.sealTo;
    const problem = recipientsProblem(sealTo);
    if (problem !== undefined)
        throw new ConfigurationError(`\`store: sealed\`: \`seal-to\` ${problem}. Set it in the configuration of the environment or as an input; docs/sealed.md tells how to make a key.`);
    return { store, sealTo };
};
/**
 * How a plan job stores its plan. In a run that cannot apply, the configuration stores nothing: nobody would ever use it. An
 * unsealed plan holds every secret in clear, so it is refused wherever more people than the repository's own can read it, and where
 * that is not known. Throws a `ConfigurationError`.
 */
const storageOfPlan = async (storage, job) => {
    if (storage.store === 'none')
        return storage;
    if (!job.askedByInput && !MAY_APPLY.has(job.event))
        return { store: 'none', sealTo: [] };
    if (storage.store === 'sealed')
        return storage;
    const visibility = await job.visibility();
    if (visibility !== 'private')
        throw new ConfigurationError(`\`store: plain\` is refused: the repository is ${visibility === 'unknown' ? 'of unknown visibility' : visibility}, and whoever reads it could read every secret in the plan. Use \`store: sealed\` with \`seal-to\` (docs/sealed.md).`);
    return storage;
};

// EXTERNAL MODULE: ./src/core/config/approval-demands.ts + 1 modules
var approval_demands = __webpack_require__(8262);
// EXTERNAL MODULE: ./src/core/config/schema/words.ts + 1 modules
var words = __webpack_require__(6882);
;// CONCATENATED MODULE: ./src/core/config/gate-policy.ts



/** A week: a plan that waited longer is made anew. */
const MAX_AGE_HOURS = 168;
/**
 * Whose approvals count for an environment. The environment's own words go before the general ones. An input counts where
 * the configuration says nothing, or where it is the stricter of the two: a workflow cannot loosen what the
 * configuration demands.
 */
function gatePolicyOf(config, environment, inputs = {}) {
    const described = config.environments ?? {};
    const own = Object.hasOwn(described, environment) ? described[environment] : undefined;
    const approvals = { ...config.approvals, ...(typeof own?.approvals === 'object' ? own.approvals : {}) };
    const approvalsFrom = stricterSource(approvals.from, inputs.approvalsFrom);
    const maxAge = own?.['max-age'];
    return {
        approvalsFrom,
        approvalEnvironments: approvalsFrom === 'reviews' ? [] : counting(approvals.environments, inputs, environment),
        solo: (approvals.solo ?? inputs.solo ?? false) && (inputs.solo ?? true),
        maxAgeHours: shortest([maxAge === undefined ? undefined : (0,words/* hoursOf */.ZA)(maxAge), inputs.maxAgeHours]),
        suite: inputs.suite,
        allowIncomplete: inputs.allowIncomplete ?? false,
        store: storeOf(config, environment, inputs.store),
        ...(own?.stale !== undefined && { stale: own.stale }),
        evidence: (0,approval_demands/* approvalDemands */.A)(config).evidence,
        ...breakGlassOf(own?.['break-glass']),
    };
}
/** Hours for which an incident lifts something, where the configuration does not say. */
const EXPIRES_HOURS = 2;
/** Nothing is lifted where the configuration does not name it; no input can. */
const breakGlassOf = (said) => said === undefined
    ? {}
    : {
        breakGlass: {
            lifts: said.lifts,
            expiresHours: said.expires === undefined ? EXPIRES_HOURS : (0,words/* hoursOf */.ZA)(said.expires),
            ...(said.people && { people: said.people.map((login) => login.replace(/^@/, '')) }),
        },
    };
const shortest = (hours) => {
    const said = hours.filter((one) => one !== undefined);
    return said.length === 0 ? MAX_AGE_HOURS : Math.min(...said);
};
/** Either source alone is stricter than `both`; neither of the two is stricter than the other. */
const stricterSource = (configured, given) => (configured === 'both' ? (given ?? configured) : (configured ?? given ?? 'reviews'));
function counting(configured, { approvalEnvironments: given = [] }, environment) {
    if (configured === undefined)
        return given.length > 0 || environment === '' ? given : [environment];
    return given.length > 0 && given.every((name) => configured.includes(name)) ? given : configured;
}

;// CONCATENATED MODULE: ./src/core/doctor/asked.ts

/** Workflows with a job that stands in the environment that they are given. */
const STANDS_IN = new Set(['apply', 'break-glass', 'unlock']);
/**
 * Every environment that a job stands in or the configuration describes, and those whose approvals count: `true` for the
 * latter.
 */
function askedEnvironments({ callers, ownJobs, config }) {
    const applied = [
        ...callers.flatMap(({ workflow, environment }) => (STANDS_IN.has(workflow) && environment ? [environment] : [])),
        ...ownJobs.flatMap(({ environment }) => environment ?? []),
        ...Object.keys(config.environments ?? {}),
        ...(config['default-environment'] === undefined ? [] : [config['default-environment']]),
    ];
    const found = new Map(applied.map((name) => [name, false]));
    for (const name of applied)
        for (const counting of gatePolicyOf(config, name).approvalEnvironments)
            found.set(counting, true);
    return found;
}
/** An input, or `CLOUD-KEY` of an environment in the configuration, that names who a job is in a cloud. */
const namesRole = (input) => /^(?:aws-(?:\w+-)?role|gcp-(?:workload-identity-provider|(?:\w+-)?service-account)|azure-(?:\w+-)?client-id)$/.test(input);
const namesRoleIn = (environment) => ['aws', 'gcp', 'azure'].some((cloud) => Object.keys(environment[cloud] ?? {}).some((key) => namesRole(`${cloud}-${key}`)));
/** Does a job take a cloud role by OIDC, by its inputs or by the configuration? */
const usesRoles = ({ callers, ownJobs, config }) => [...callers, ...ownJobs].some(({ inputs }) => Object.entries(inputs).some(([name, value]) => namesRole(name) && value !== '')) || Object.values(config.environments ?? {}).some(namesRoleIn);

;// CONCATENATED MODULE: ./src/core/doctor/advice.ts
const good = (found) => ({ state: 'good', found, fix: [] });
const bad = (found, ...fix) => ({ state: 'bad', found, fix });
const consider = (found, ...fix) => ({ state: 'consider', found, fix });
const unseen = (why) => ({
    state: 'unknown',
    found: why,
    fix: ['Run it again with a token that may read it: `GH_TOKEN=$(gh auth token) planseal doctor` as an administrator.'],
});

;// CONCATENATED MODULE: ./src/core/doctor/agent-check.ts


const MEND = 'Let it work as a GitHub App, or';
function listingIn({ name, facts }, { id }, { teams }) {
    if ('unknown' in facts)
        return { unread: `the reviewers of environment \`${name}\` (${facts.unknown})` };
    if (facts.known === 'missing')
        return undefined;
    const unread = [];
    for (const reviewer of facts.known.reviewers) {
        if (reviewer.type === 'User') {
            if (reviewer.id === id)
                return { by: `\`${name}\` lists it` };
            continue;
        }
        const members = teams.get(reviewer.name) ?? { unknown: 'it was not asked for' };
        if ('unknown' in members)
            unread.push(`the members of \`${reviewer.name}\`, who review for \`${name}\``);
        else if (members.known.has(id))
            return { by: `\`${name}\` lists its team \`${reviewer.name}\`` };
    }
    return unread[0] === undefined ? undefined : { unread: unread.join(', ') };
}
/** Can this account propose, and never approve: neither by a review, nor as a reviewer of an environment? */
function agentAdvice(agent, settings) {
    if (agent === 'missing')
        return bad('GitHub knows no account of that name', 'Give the login as GitHub writes it; that of an app ends in `[bot]`.');
    const { login, type, permission } = agent;
    if (type !== 'User')
        return good(`\`${login}\` is an app: it can open pull requests, and its approvals never count`);
    if (MAY_APPROVE.has(permission))
        return bad(`\`${login}\` is an account like a person's with the permission \`${permission}\`: its approval of another's pull request would count`, `${MEND} take its write permission away and let it work from a fork (docs/agents.md).`);
    const listings = settings.environments.flatMap((environment) => listingIn(environment, agent, settings) ?? []);
    const listed = listings.flatMap((one) => ('by' in one ? [one.by] : []));
    if (listed.length > 0)
        return bad(`\`${login}\` may only read, but it reviews for environments (${listed.join('; ')}), and what a listed reviewer approves there counts`, `${MEND} take it off the reviewers:`, `https://github.com/${settings.repository}/settings/environments`);
    const unread = listings.flatMap((one) => ('unread' in one ? [one.unread] : []));
    if (unread.length > 0)
        return unseen(`\`${login}\` has no write permission, but nobody could read ${unread.join('; ')}`);
    return good(`\`${login}\` may open pull requests from a fork, and no approval of it counts`);
}

// EXTERNAL MODULE: ./src/core/doctor/needed-permissions.ts
var needed_permissions = __webpack_require__(6379);
;// CONCATENATED MODULE: ./src/core/doctor/caller-checks.ts


const where = ({ file, job }) => `\`${job}\` in \`${file}\``;
const written = (permissions) => `{ ${Object.entries(permissions)
    .map(([name, level]) => `${name}: ${level}`)
    .join(', ')} }`;
function permissionsAdvice(caller) {
    const needed = needed_permissions/* NEEDED_PERMISSIONS */.z[caller.workflow];
    const line = `permissions: ${written(needed)}`;
    if (caller.permissions === undefined || caller.permissions === 'all')
        return bad(`${where(caller)} does not say what its token may do`, 'Give the job exactly this:', line);
    const given = caller.permissions;
    const missing = Object.entries(needed).filter(([name, level]) => given[name] !== level && !(level === 'read' && given[name] === 'write'));
    if (missing.length > 0) {
        const names = missing.map(([name, level]) => `\`${name}: ${level}\``).join(', ');
        return bad(`${where(caller)} does not grant ${names}, and GitHub starts no called workflow that asks for more than it is given`, 'Give the job exactly this:', line);
    }
    const excess = Object.entries(given).filter(([name, level]) => level !== 'none' && (needed[name] === undefined || (needed[name] === 'read' && level === 'write')));
    return excess.length === 0
        ? good(`${where(caller)} grants what its jobs ask for, and no more`)
        : bad(`${where(caller)} grants more than its jobs ask for: ${excess.map(([name, level]) => `\`${name}: ${level}\``).join(', ')}`, 'Give the job exactly this:', line);
}
function pinAdvice(callers, ownJobs) {
    const uses = [...callers, ...ownJobs.flatMap((own) => own.uses.map((use) => ({ ...own, ...use })))];
    const loose = uses.find(({ ref }) => !/^[0-9a-f]{40}$/.test(ref));
    if (loose !== undefined)
        return bad(`${where(loose)} uses \`@${loose.ref}\`, which can be moved to other code after it was reviewed`, 'Write the commit of a release in its place:', `gh api repos/${loose.suite}/commits/${loose.ref} --jq .sha`);
    const refs = [...new Set(callers.filter(({ workflow }) => TOGETHER.has(workflow)).map(({ ref }) => ref))];
    return refs.length > 1
        ? bad(`review and apply stand at different commits: ${refs.map((ref) => `\`${ref.slice(0, 12)}\``).join(', ')}`, 'Write the same commit in both, or the gate refuses what the other one planned.')
        : good(`every call is pinned to ${refs.length === 1 ? `\`${(refs[0] ?? '').slice(0, 12)}\`` : 'a commit'}`);
}
const TOGETHER = new Set(['review', 'apply']);
function eventsAdvice(caller) {
    const isTarget = caller.events.includes('pull_request_target');
    return isTarget
        ? bad(`\`${caller.file}\` runs on pull_request_target, which gives the code of strangers a token of this repository`, 'Use `pull_request` in its place.')
        : good(`\`${caller.file}\` runs on ${caller.events.join(', ')}`);
}
const isReview = ({ workflow }) => workflow === 'review';
/** What the workflow files of the repository say. */
function* callerChecks(callers, ownJobs = []) {
    if (callers.length === 0) {
        yield {
            check: 'workflow',
            title: 'Workflow',
            ...bad('no workflow of this repository calls PlanSeal', 'Let it be written:', 'planseal init'),
        };
        return;
    }
    if (!callers.some(isReview))
        yield {
            check: 'workflow',
            title: 'Workflow',
            ...bad('nothing reviews pull requests, so no approval can ever be verified', 'planseal init'),
        };
    yield { check: 'pin', title: 'Pinned', ...pinAdvice(callers, ownJobs) };
    for (const caller of new Map(callers.map((one) => [one.file, one])).values()) {
        yield { check: 'events', title: 'Events', ...eventsAdvice(caller) };
        if (!caller.isClosed)
            yield {
                check: 'closed',
                title: 'Permissions',
                ...bad(`\`${caller.file}\` does not begin with \`permissions: {}\``, 'Add the line above `jobs:`.'),
            };
    }
    for (const caller of callers)
        yield { check: 'permissions', title: 'Permissions', ...permissionsAdvice(caller) };
}

;// CONCATENATED MODULE: ./src/core/gate/deployable-branches.ts
/**
 * What is wrong with the branches that an environment admits; `undefined` when only the default branch deploys to it.
 * "Protected branches only" admits all branches while none is protected
 * (docs/platform-notes.md#environments-and-approvals).
 */
function branchWeakness({ branches }, defaultBranch, isProtected) {
    if (branches.kind === 'any')
        return { kind: 'any' };
    if (branches.kind === 'protected')
        return isProtected ? undefined : { kind: 'unprotected' };
    if (branches.patterns.length === 0)
        return { kind: 'none' };
    const other = branches.patterns.find(({ name, type }) => name !== defaultBranch || type !== 'branch');
    return other && { kind: 'other', name: other.name };
}

;// CONCATENATED MODULE: ./src/core/doctor/environment-check.ts


const branchWords = (weakness, defaultBranch) => {
    switch (weakness.kind) {
        case 'any':
            return 'any branch may deploy to it';
        case 'unprotected':
            return `it admits protected branches, and \`${defaultBranch}\` is not protected`;
        case 'none':
            return 'no branch may deploy to it';
        case 'other':
            return `it also admits \`${weakness.name}\``;
    }
};
/** What keeps its approvals from counting. */
function approvalProblem(environment, solo) {
    if (environment.reviewers.length === 0)
        return 'its approvals shall count, but it requires no reviewers (on private repositories GitHub has them only with Enterprise)';
    if (!environment.preventSelfReview && !solo)
        return 'who started a run may approve it';
    return environment.canAdminsBypass === false ? undefined : 'administrators may bypass it';
}
/** Commands that make an environment for the default branch only. */
const create = (repository, name, branch) => {
    const path = `repos/${repository}/environments/${encodeURIComponent(name)}`;
    return [
        `gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
        `gh api -X POST ${path}/deployment-branch-policies -f name=${branch} -f type=branch`,
    ];
};
/** Is this environment as the gate needs it? */
function environmentAdvice({ name, countsApprovals, facts }, settings) {
    if ('unknown' in facts)
        return unseen(facts.unknown);
    const defaultBranch = 'known' in settings.basics ? settings.basics.known.defaultBranch : 'main';
    const page = `https://github.com/${settings.repository}/settings/environments`;
    if (facts.known === 'missing')
        return bad('it does not exist; GitHub would create it without any protection, and the gate refuses it', `Create it for \`${defaultBranch}\` only:`, ...create(settings.repository, name, defaultBranch));
    const isProtected = 'known' in settings.branch && settings.branch.known.requiresPullRequest;
    const weakness = branchWeakness(facts.known, defaultBranch, isProtected);
    if (weakness !== undefined)
        return bad(branchWords(weakness, defaultBranch), `Restrict it to \`${defaultBranch}\`:`, ...create(settings.repository, name, defaultBranch));
    const approval = countsApprovals ? approvalProblem(facts.known, settings.solo) : undefined;
    if (approval !== undefined)
        return bad(approval, 'Give it required reviewers, prevent self-review and forbid administrators to bypass it:', page);
    if (facts.known.waitMinutes > 0)
        return consider(`it waits ${facts.known.waitMinutes} minutes before each job`, 'The plan ages meanwhile, and the gate plans again. Keep it only when the pause is wanted:', page);
    return good(`only \`${defaultBranch}\` deploys to it${countsApprovals ? ', and its approvals count' : ''}`);
}

;// CONCATENATED MODULE: ./src/core/doctor/unsaved-state.ts

/** Workflows that apply. */
const APPLIES = new Set(['apply', 'break-glass']);
/** What the reusable workflows run on where their caller does not say. */
const DEFAULT_RUNNER = 'ubuntu-24.04';
/** Labels of GitHub's own machines (GitHub docs, "GitHub-hosted runners reference"); larger ones have names of their own. */
const HOSTED = /^(?:ubuntu-(?:latest|slim|\d\d\.\d\d)|windows-(?:latest|\d{4})|macos-(?:latest|\d\d))(?:-[\w-]+)?$/;
/**
 * The environments in which a job applies on a machine of GitHub's, each with whether a state that its backend does not take
 * would be kept: `true` where the configuration names a recipient to seal it to.
 */
function hostedApplies({ callers, ownJobs, config }) {
    const environments = config.environments ?? {};
    const { 'default-environment': byDefault } = config;
    // A caller that names none applies the stacks of the configuration, in whichever environment each is.
    const all = [...Object.keys(environments), ...(byDefault === undefined ? [] : [byDefault])];
    const named = (name) => name === undefined || name === '' || name.includes('${{') ? all : [name];
    const applied = [
        ...callers.flatMap(({ workflow, environment, inputs }) => APPLIES.has(workflow) && HOSTED.test(inputs['runner'] ?? DEFAULT_RUNNER) ? named(environment) : []),
        ...ownJobs.flatMap(({ environment, applies, runner }) => applies && HOSTED.test(runner ?? '') ? named(environment) : []),
    ];
    return new Map(applied.map((name) => {
        const described = Object.hasOwn(environments, name) ? environments[name] : undefined;
        return [name, (described?.['seal-to'] ?? []).length > 0];
    }));
}
/** Would a state be lost with the machine? The gate warns of it as well, when it is too late to make a key. */
function unsavedStateAdvice(applies) {
    const unkept = [...applies].flatMap(([name, isKept]) => (isKept ? [] : [name]));
    if (unkept.length > 0)
        return consider(`an apply in ${unkept.map((name) => `\`${name}\``).join(', ')} runs on a machine of GitHub's, and a state that its backend does not take would be gone with it`, 'Make a key, and name its recipient in the configuration: such a state is then kept as a sealed artifact (docs/sealed.md).', 'age-keygen -o identity.txt', ...unkept.map((name) => `environments.${name}.seal-to: ["age1…"]`));
    return good(applies.size === 0
        ? "no apply is known to run on a machine of GitHub's"
        : 'a state that its backend does not take is kept as a sealed artifact');
}

;// CONCATENATED MODULE: ./src/core/doctor/checks.ts





/** Why a fact could not be had, or what is said of it. */
const about = (fact, say) => 'unknown' in fact ? unseen(fact.unknown) : say(fact.known);
const hostAdvice = ({ host }) => host === 'github.com'
    ? good('the repository is on github.com')
    : bad(`the repository is on \`${host}\``, 'PlanSeal is made for github.com. GitHub Enterprise Server is out of scope: its API, OIDC and artifacts differ.');
/** The status checks that the review gives, as `job / name` of the calling job. */
const reviewChecks = ({ callers }) => callers.filter(({ workflow }) => workflow === 'review').map(({ job }) => `${job} / `);
function branchAdvice(settings) {
    return about(settings.branch, ({ name, requiresPullRequest, requiredChecks, forbidsForcePush, mergedAtOnce = 1 }) => {
        const rules = `https://github.com/${settings.repository}/settings/rules`;
        if (!requiresPullRequest)
            return bad(`\`${name}\` can be pushed to without a pull request`, `Require a pull request for \`${name}\`:`, rules);
        const wanted = reviewChecks(settings);
        if (wanted.length > 0 && !wanted.some((start) => requiredChecks.some((check) => check.startsWith(start))))
            return bad(`\`${name}\` does not require the status check of the review (\`${wanted[0] ?? ''}report\`)`, 'Without it a pull request can be merged that nobody judged. Add it as a required check:', rules);
        if (mergedAtOnce > 1)
            return bad(`the merge queue of \`${name}\` merges up to ${mergedAtOnce} pull requests in one push`, 'The push names only the last of them, so the gate refuses what the others touch. Set "Maximum pull requests to merge" to 1:', rules);
        return forbidsForcePush
            ? good(`\`${name}\` requires a pull request and its review`)
            : consider(`\`${name}\` may be force-pushed`, 'Forbid it, so that what was reviewed stays in the history:', rules);
    });
}
const tokenAdvice = ({ workflowToken, repository }) => about(workflowToken, ({ mayWrite, mayApprove }) => {
    const put = `gh api -X PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false`;
    if (mayApprove)
        return bad('workflows may approve pull requests', 'An approval must come from a person:', put);
    return mayWrite
        ? consider('tokens of jobs may write where a workflow does not say what it needs', 'Let them only read:', put)
        : good('tokens of jobs only read by default, and cannot approve pull requests');
});
const subjectAdvice = ({ subject, repository, usesRoles }) => about(subject, ({ isDefault, claims, isImmutable }) => {
    if (!usesRoles)
        return good('no job takes a cloud role');
    if (!isDefault)
        return consider(`the OIDC subject is made of ${claims.join(', ')}`, 'The trust policies of docs/security.md are written for the default subject. Compare yours with it:', `gh api repos/${repository}/actions/oidc/customization/sub`);
    return isImmutable
        ? good('the OIDC subject carries the numeric ids of owner and repository')
        : consider('the OIDC subject carries names only, so who gets the name gets the role', 'Trust `repo:OWNER@ID/NAME@ID:…` after you have turned the ids on:', `gh api -X PUT repos/${repository}/actions/oidc/customization/sub -F use_default=true -F use_immutable_subject=true`);
});
/** All that is said of a repository's settings, in the order in which one would mend them. */
function* diagnose(settings) {
    yield { check: 'host', title: 'Server', ...hostAdvice(settings) };
    if (settings.host !== 'github.com')
        return;
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

;// CONCATENATED MODULE: ./src/flows/doctor.ts



async function environmentsOf(request, basics, source) {
    const environments = [];
    for (const [name, countsApprovals] of askedEnvironments(request)) {
        const isExpression = name.includes('${{');
        const facts = isExpression
            ? { unknown: 'its name is an expression, which only a run can fill in; name it in the configuration' }
            : // GitHub answers 404 as well to a token that may not see the repository: then nothing is missing for certain.
                'unknown' in basics
                    ? basics
                    : await source.environment(name);
        environments.push({ name, countsApprovals, facts });
    }
    return environments;
}
/** The teams that review for these environments, each asked for once. */
async function teamsOf(environments, source) {
    const names = environments.flatMap(({ facts }) => 'unknown' in facts || facts.known === 'missing'
        ? []
        : facts.known.reviewers.flatMap(({ type, name }) => (type === 'Team' ? [name] : [])));
    const teams = new Map();
    for (const name of new Set(names))
        teams.set(name, await source.team(name));
    return teams;
}
/** Looks at the settings of a repository, and says of each whether the gate can rely on it. */
const doctor = async (request, source) => {
    const { host, repository, callers, ownJobs, config, agent } = request;
    const basics = await source.basics();
    const branch = 'known' in basics ? await source.branch(basics.known.defaultBranch) : basics;
    const environments = await environmentsOf(request, basics, source);
    return [
        ...diagnose({
            host,
            repository,
            basics,
            branch,
            environments,
            workflowToken: await source.workflowToken(),
            subject: await source.subject(),
            callers,
            ownJobs,
            solo: config.approvals?.solo ?? callers.some(({ inputs }) => inputs['solo'] === 'true'),
            usesRoles: usesRoles(request),
            hostedApplies: hostedApplies(request),
            agent: agent === undefined ? undefined : await source.agent(agent),
            teams: agent === undefined ? new Map() : await teamsOf(environments, source),
        }),
    ];
};

// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
;// CONCATENATED MODULE: ./cli/doctor.ts














const MARKS = {
    good: ['✓', 'green'],
    bad: ['✗', 'red'],
    consider: ['▲', 'yellow'],
    unknown: ['?', 'yellow'],
};
const shown = (advice, screen) => {
    const paint = (0,terminal_text/* paintOn */.yd)(screen);
    const isCommand = (line) => /^(?:gh |planseal |age-keygen |environments\.|permissions: |https:)/.test(line);
    return advice.flatMap(({ title, state, found, fix }) => {
        const [mark, style] = MARKS[state];
        const lines = (0,terminal_text/* wrapped */.ky)((0,display_text/* displayText */.WV)(`${title}: ${found}.`), screen.width - 6);
        return [
            ...lines.map((line, at) => `  ${at === 0 ? paint(style, mark) : ' '} ${line}`),
            // A command is for copying: it is never broken into lines.
            ...fix.flatMap((line) => isCommand(line)
                ? [`      ${paint('cyan', (0,display_text/* displayText */.WV)(line))}`]
                : (0,terminal_text/* wrapped */.ky)((0,display_text/* displayText */.WV)(line), screen.width - 8).map((part) => `      ${paint('dim', part)}`)),
        ];
    });
};
const tokenOf = (environment) => {
    const token = environment['GH_TOKEN'] ?? environment['GITHUB_TOKEN'] ?? '';
    if (token === '')
        throw new errors/* ConfigurationError */.j1('There is no token to ask GitHub with. Give it one of yours: `GH_TOKEN=$(gh auth token) planseal doctor`.');
    return token;
};
const repositoryOf = async (given, directory) => {
    const named = given.text('repository');
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(named ?? '') ?? [];
    if (named !== undefined && (owner === undefined || name === undefined))
        throw new errors/* ConfigurationError */.j1(`--repository: \`${named}\` is not of the form \`OWNER/NAME\`.`);
    if (owner !== undefined && name !== undefined)
        return { host: 'github.com', owner, name };
    const origin = await (0,remote/* originOf */.yv)(directory);
    if (origin !== undefined)
        return origin;
    throw new errors/* ConfigurationError */.j1(`\`${directory}\` has no remote \`origin\` on GitHub. Name the repository: \`--repository OWNER/NAME\`.`);
};
const configOf = async (directory) => {
    const file = (0,external_node_path_.join)(directory, '.github/planseal.yml');
    const exists = await (0,promises_.access)(file).then(() => true, () => false);
    return exists ? (0,config_file.readConfigFile)(file, new Date().toISOString()) : schema/* NO_CONFIG */.H;
};
/** `planseal doctor`: are the settings of the repository as the gate needs them? */
const doctor_doctor = async (given, { answer, aside }) => {
    const [directory = '.'] = given.operands;
    const remote = await repositoryOf(given, directory);
    const config = await configOf(directory);
    const { callers, ownJobs } = await (0,workflows/* usesIn */.c)(await (0,workflows/* workflowFiles */.B)(directory));
    const print = (text) => {
        aside.write(text);
    };
    const log = (0,terminal_log/* terminalLog */.d)({ screen: aside, print, verbose: false });
    const client = createClient({
        token: tokenOf(process.env),
        apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
        owner: remote.owner,
        repository: remote.name,
        log,
    });
    const repository = `${remote.owner}/${remote.name}`;
    const request = { host: remote.host, repository, callers, ownJobs, config, agent: given.text('agent') };
    const advice = await doctor(request, settingsSource(client));
    if (given.flag('json'))
        answer.write(`${JSON.stringify(advice, null, 2)}\n`);
    else {
        const open = advice.filter(({ state }) => state === 'bad' || state === 'unknown').length;
        const end = open === 0 ? 'The gate can rely on these settings.' : `${open} of ${advice.length} to mend or to look at.`;
        answer.write(`\n  ${repository}\n\n${shown(advice, answer).join('\n')}\n\n  ${end}\n\n`);
    }
    return advice.some(({ state }) => state === 'bad' || state === 'unknown') ? end/* EXIT */.d.failed : end/* EXIT */.d.done;
};


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export remoteOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const FORMS = [
    /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/,
    /^(?:[^@/]+@)?([^/:]+):([^/]+)\/([^/]+?)(?:\.git)?\/?$/,
];
/** The repository that a remote's address means; `undefined` when it is of another form. */
const remoteOf = (url) => {
    for (const form of FORMS) {
        const [, host, owner, name] = form.exec(url.trim()) ?? [];
        if (host !== undefined && owner !== undefined && name !== undefined)
            return { host: host.toLowerCase(), owner, name };
    }
    return undefined;
};
/** The remote `origin` of a working copy; `undefined` when it has none. */
const originOf = async (directory) => {
    const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
    const answer = await run('git', ['-C', directory, 'remote', 'get-url', 'origin'], { timeout: 10_000 }).catch(() => undefined);
    return answer === undefined ? undefined : remoteOf(answer.stdout);
};
/** The branch that `origin` calls its default, else the one that is checked out, else `main`. */
const defaultBranchOf = async (directory) => {
    const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
    const ask = async (...args) => run('git', ['-C', directory, ...args], { timeout: 10_000 }).then(({ stdout }) => stdout.trim(), () => '');
    const remote = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
    return remote.replace(/^origin\//, '') || (await ask('symbolic-ref', '--quiet', '--short', 'HEAD')) || 'main';
};


/***/ }),

/***/ 7993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ usesIn),
  B: () => (/* binding */ workflowFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
;// CONCATENATED MODULE: ./src/core/doctor/caller.ts

/** The reusable workflows, by the names that end up in trust policies. */
const WORKFLOWS = ['review', 'status', 'apply', 'drift', 'break-glass', 'unlock'];
const USES = new RegExp(`^([\\w.-]+/[\\w.-]+)/\\.github/workflows/(${WORKFLOWS.join('|')})\\.yml@(.+)$`);
const eventsOf = (on) => {
    if (typeof on === 'string')
        return [on];
    if ((0,json/* isList */.Lv)(on))
        return on.filter((event) => typeof event === 'string');
    return (0,json/* isObject */.Gv)(on) ? Object.keys(on) : [];
};
function permissionsOf(holder) {
    const said = (0,json/* memberOf */.C5)(holder, 'permissions');
    if (said === undefined || said === null)
        return undefined;
    if (!(0,json/* isObject */.Gv)(said))
        return 'all';
    return Object.fromEntries(Object.entries(said).filter((one) => typeof one[1] === 'string'));
}
/** The members of a mapping that are text, a number, or yes and no. */
const textsIn = (value) => (0,json/* isObject */.Gv)(value)
    ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => typeof one === 'string' || typeof one === 'boolean' || typeof one === 'number' ? [[key, String(one)]] : []))
    : {};
/** The calls of the suite in a workflow file that was parsed as YAML. */
function callersIn(file, workflow) {
    const jobs = (0,json/* memberOf */.C5)(workflow, 'jobs');
    const closed = permissionsOf(workflow);
    return Object.entries((0,json/* isObject */.Gv)(jobs) ? jobs : {}).flatMap(([job, body]) => {
        const [, suite = '', name, ref = ''] = USES.exec((0,json/* textOf */.b6)(body, 'uses') ?? '') ?? [];
        const called = WORKFLOWS.find((one) => one === name);
        if (called === undefined)
            return [];
        const inputs = textsIn((0,json/* memberOf */.C5)(body, 'with'));
        return [
            {
                file,
                job,
                workflow: called,
                suite,
                ref,
                permissions: permissionsOf(body) ?? closed,
                environment: inputs['environment'],
                inputs,
                events: eventsOf((0,json/* memberOf */.C5)(workflow, 'on')),
                isClosed: typeof closed === 'object' && Object.keys(closed).length === 0,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/core/doctor/own-jobs.ts


const own_jobs_USES = /^([\w.-]+\/[\w.-]+)\/actions\/(stacks|plan|risk|drift|apply-gate)@(.+)$/;
const MODES_THAT_APPLY = new Set(['apply', 'both']);
const runnerOf = (job) => {
    const said = (0,json/* memberOf */.C5)(job, 'runs-on');
    const [only, ...more] = (0,json/* isList */.Lv)(said) ? said : [said];
    return typeof only === 'string' && more.length === 0 ? only : undefined;
};
const environmentOf = (job) => {
    const said = (0,json/* memberOf */.C5)(job, 'environment');
    return typeof said === 'string' ? said : (0,json/* textOf */.b6)(said ?? null, 'name');
};
/** The jobs with steps of the suite in a workflow file that was parsed as YAML. */
function ownJobsIn(file, workflow) {
    const jobs = (0,json/* memberOf */.C5)(workflow, 'jobs');
    return Object.entries((0,json/* isObject */.Gv)(jobs) ? jobs : {}).flatMap(([job, body]) => {
        const listed = (0,json/* memberOf */.C5)(body, 'steps');
        const steps = ((0,json/* isList */.Lv)(listed) ? listed : []).flatMap((step) => {
            const [, suite, action, ref] = own_jobs_USES.exec((0,json/* textOf */.b6)(step, 'uses') ?? '') ?? [];
            if (suite === undefined || ref === undefined)
                return [];
            const inputs = textsIn((0,json/* memberOf */.C5)(step, 'with'));
            const applies = action === 'apply-gate' && MODES_THAT_APPLY.has(inputs['mode'] ?? 'apply');
            return [{ suite, ref, inputs, applies }];
        });
        if (steps.length === 0)
            return [];
        return [
            {
                file,
                job,
                uses: steps.map(({ suite, ref }) => ({ suite, ref })),
                environment: environmentOf(body),
                applies: steps.some(({ applies }) => applies),
                runner: runnerOf(body),
                inputs: Object.assign({}, ...steps.map(({ inputs }) => inputs)),
            },
        ];
    });
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/adapters/repository/workflows.ts





const FOLDER = '.github/workflows';
/** The workflow files of a working copy; none when it has no such folder. */
const workflowFiles = async (directory) => {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(directory, FOLDER)).catch(() => []);
    const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    return Promise.all(files.map(async (name) => ({
        path: `${FOLDER}/${name}`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(directory, FOLDER, name), 'utf8'),
    })));
};
/** The calls and the steps of the suite in them. Throws a `ConfigurationError` that names the file that is no YAML. */
const usesIn = async (files) => {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const parsed = files.map(({ path, text }) => {
        try {
            return { path, workflow: parse(text) };
        }
        catch (cause) {
            throw new errors/* ConfigurationError */.j1(`\`${path}\` is no YAML: ${(0,errors/* messageOf */.bD)(cause).split('\n')[0] ?? ''}`, { cause });
        }
    });
    return {
        callers: parsed.flatMap(({ path, workflow }) => callersIn(path, workflow)),
        ownJobs: parsed.flatMap(({ path, workflow }) => ownJobsIn(path, workflow)),
    };
};


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ terminalLog)
/* harmony export */ });
/* harmony import */ var _core_changes_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4486);
/* harmony import */ var _core_render_display_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5468);
/* harmony import */ var _core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6912);



const MARKS = { notice: ['●', 'cyan'], warning: ['▲', 'yellow'], error: ['✖', 'red'] };
const INDENT = '    ';
const place = (at) => at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}`;
/** What a flow says, for people at a terminal. Nothing in it acts, and secrets that are registered are not shown. */
const terminalLog = ({ screen, print, verbose }) => {
    const paint = (0,_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .paintOn */ .yd)(screen);
    const secrets = new Set();
    let redactor;
    const redact = (text) => (redactor ??= (0,_core_changes_redact__WEBPACK_IMPORTED_MODULE_1__/* .redactorOf */ .y)(secrets))(text);
    const lines = (text) => (0,_core_render_display_text__WEBPACK_IMPORTED_MODULE_2__/* .displayLines */ .kF)(redact(text.trimEnd()));
    const message = (kind) => (text, _title, at) => {
        const [mark, style] = MARKS[kind];
        // Titles are for annotations, which do not say who speaks.
        const [head = '', ...body] = lines(text);
        const shown = body.flatMap((line) => (0,_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(line, screen.width - INDENT.length));
        const where = place(at);
        print([
            `  ${paint(style, mark)} ${paint('bold', head)}${where === '' ? '' : `  ${paint('dim', (0,_core_render_display_text__WEBPACK_IMPORTED_MODULE_2__/* .displayText */ .WV)(where))}`}`,
            ...shown.map((line) => `${INDENT}${paint('dim', line)}`),
            '',
        ].join('\n'));
    };
    const whenVerbose = (text) => {
        if (verbose && text.trim() !== '')
            print(`${lines(text).join('\n')}\n`);
    };
    return {
        info: whenVerbose,
        debug: () => undefined,
        foreign: whenVerbose,
        group: async (title, body) => {
            whenVerbose(title);
            return body();
        },
        notice: message('notice'),
        warning: message('warning'),
        error: message('error'),
        secret: (value) => {
            secrets.add(value);
            redactor = undefined;
        },
    };
};


/***/ }),

/***/ 4486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ redactorOf)
});

// UNUSED EXPORTS: REDACTED

;// CONCATENATED MODULE: ./src/core/changes/longest-match.ts
/** Code units by which a place is looked at more closely, at most. */
const HEAD = 6;
/** Buckets of the filter: a place that is in none of them, which are nearly all, costs one look. */
const BUCKETS = 1 << 16;
const hashOf = (text, at, length) => {
    let hash = 0;
    for (let end = at + length; at < end; at++)
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
};
/**
 * Looks for many words at once. The text is read once: a filter by the first characters, then a search in the sorted
 * words that narrows with each further character, so that words with a common beginning cost no more than one of them.
 */
const longestMatchOf = (words) => {
    if (words.length === 0)
        return () => undefined;
    // By code units, the order in which the search compares.
    const sorted = [...words].sort();
    const head = sorted.reduce((least, { length }) => Math.min(least, length), HEAD);
    const filter = new Uint8Array(BUCKETS);
    for (const word of sorted)
        filter[hashOf(word, 0, head)] = 1;
    return (text, from) => {
        for (let at = from; at + head <= text.length; at++) {
            if (filter[hashOf(text, at, head)] === 0)
                continue;
            const length = longestAt(sorted, text, at);
            if (length > 0)
                return { from: at, to: at + length };
        }
        return undefined;
    };
};
/** Length of the longest word that stands at a place; 0 when none does. */
const longestAt = (sorted, text, at) => {
    let low = 0;
    let high = sorted.length;
    let longest = 0;
    for (let depth = 0; low < high; depth++) {
        // A word that ends here is the first of those that begin so.
        if (sorted[low]?.length === depth) {
            longest = depth;
            low++;
        }
        if (at + depth >= text.length)
            break;
        const unit = text.charCodeAt(at + depth);
        low = boundary(sorted, low, high, depth, unit);
        high = boundary(sorted, low, high, depth, unit + 1);
    }
    return longest;
};
/** The first word between `low` and `high` whose character at `depth` is not below `unit`. */
const boundary = (sorted, low, high, depth, unit) => {
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle]?.charCodeAt(depth) ?? 0) < unit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};

;// CONCATENATED MODULE: ./src/core/changes/redact.ts

/** What stands where a secret was. */
const REDACTED = '***';
/** The ways in which tools and protocols write a text. */
function* spellingsOf(value) {
    const json = JSON.stringify(value).slice(1, -1);
    yield value;
    yield json;
    yield goJson(json);
    yield JSON.stringify(json).slice(1, -1);
    yield htmlText(value);
    for (const url of [percentEncoded(value), percentEncoded(value).replaceAll('%20', '+')]) {
        yield url;
        yield url.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
    }
    yield* base64Of(value);
}
/** `encodeURIComponent` refuses half a surrogate pair; such a text is written as the replacement character. */
const percentEncoded = (value) => encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
/** Go's JSON writes `<`, `>` and `&` as escapes; Terraform does. */
const goJson = (json) => json.replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
const htmlText = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/**
 * Base64, plain and for URLs, of the text alone and inside a longer one: there it begins at any of three offsets, and the
 * characters that it shares with its neighbours are left off.
 */
function* base64Of(value) {
    const bytes = Buffer.from(value, 'utf8');
    for (const offset of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const first = offset === 0 ? 0 : offset + 1;
        const last = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
        const inner = encoded.slice(first, last);
        if (inner.length < 6)
            continue;
        yield inner;
        yield inner.replaceAll('+', '-').replaceAll('/', '_');
    }
}
/**
 * Prepares the replacement of secrets by value, in every spelling. For many texts with the same secrets: each text is
 * read once, however many there are.
 * Only for text that comes from a plan, a tool or a repository: a plan chooses what it marks as sensitive, and must not
 * be able to blank out what PlanSeal itself says.
 */
function redactorOf(values) {
    const spellings = new Set();
    for (const value of values)
        for (const spelling of spellingsOf(value))
            if (spelling !== '')
                spellings.add(spelling);
    const longest = longestMatchOf([...spellings]);
    return (text) => replaced(text, longest);
}
/** Occurrences may overlap: all are found in the original text, joined and replaced at once, so that no end remains. */
function replaced(text, longest) {
    let result = '';
    let done = 0;
    for (let at = longest(text, 0); at !== undefined; at = longest(text, at.from + 1)) {
        if (at.from >= done)
            result += text.slice(done, at.from) + REDACTED;
        done = Math.max(done, at.to);
    }
    return result + text.slice(done);
}


/***/ }),

/***/ 8262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ approvalDemands)
});

// EXTERNAL MODULE: ./src/core/risk/level.ts
var level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/risk/settings.ts
var settings = __webpack_require__(2482);
// EXTERNAL MODULE: ./src/core/evidence/rule.ts
var evidence_rule = __webpack_require__(103);
;// CONCATENATED MODULE: ./src/core/config/evidence-rule.ts

/** How evidence is proven that the configuration describes; one that is only given other words is proven as by default. */
function evidenceRule(id, written) {
    const proofs = proofsOf(written);
    const standard = Object.hasOwn(evidence_rule/* STANDARD_EVIDENCE */.CO, id) ? evidence_rule/* STANDARD_EVIDENCE */.CO[id] : undefined;
    const rule = Object.keys(proofs).length === 0 ? { ...standard } : proofs;
    return { ...rule, text: written.text ?? standard?.text ?? id, ...(written.text === undefined && wordsOf(id, rule)) };
}
function proofsOf(written) {
    const { 'pr-body-heading': heading, 'min-words': leastWords, 'pr-body-regex': inBody, pattern } = written;
    const { label, 'only-by-team': team, check } = written;
    const source = pattern ?? inBody;
    return {
        ...(heading !== undefined && { heading: { title: heading, leastWords: leastWords ?? 1 } }),
        ...(source !== undefined && {
            pattern: { source, places: pattern === undefined ? ['description'] : (written.in ?? evidence_rule/* EVIDENCE_PLACES */.BO) },
        }),
        ...(label !== undefined && { label: { name: label, ...(team !== undefined && { team }) } }),
        ...(check !== undefined && { check }),
    };
}
function wordsOf(id, { heading, pattern, label, check }) {
    const parts = [
        ...(heading === undefined
            ? []
            : [`the heading "${heading.title}" in the description, with at least ${heading.leastWords} words`]),
        ...(pattern === undefined ? [] : [`a text like \`${pattern.source}\` in ${pattern.places.join(', ')}`]),
        ...(label === undefined
            ? []
            : [`the label "${label.name}"${label.team === undefined ? '' : ` set by ${label.team}`}`]),
        ...(check === undefined ? [] : [`the check "${check}"`]),
    ];
    return { text: parts.length === 0 ? id : `${id}: ${parts.join(', ')}` };
}

;// CONCATENATED MODULE: ./src/core/config/approval-demands.ts



/** What the level, the environment, the findings and the cost demand, as the configuration says it. */
function approvalDemands(config) {
    const { approvals = {}, environments = {} } = config;
    const standard = settings/* DEFAULT_SETTINGS */.a.approvals;
    const levels = level/* LEVELS */.A_.map((level) => [level, { ...standard.byLevel[level], ...demandOf(approvals[level] ?? {}) }]);
    const evidence = Object.entries(approvals.evidence ?? {}).map(([id, one]) => [id, evidenceRule(id, one)]);
    return {
        byLevel: Object.fromEntries(levels),
        byEnvironment: Object.fromEntries(Object.entries(environments).flatMap(([name, { approvals: own }]) => own === undefined ? [] : [[name, typeof own === 'number' ? { approvals: own } : demandOf(own)]])),
        extra: [...(approvals.extra ?? []).map(extraOf), ...costOwners(config)],
        evidence: { ...standard.evidence, ...Object.fromEntries(evidence) },
    };
}
const demandOf = ({ reviewers, teams, require: evidence }) => ({
    ...(reviewers !== undefined && { approvals: reviewers }),
    ...(teams && { teams: teams.map(teamOf) }),
    ...(evidence && { evidence }),
});
const teamOf = (team) => typeof team === 'string' ? { team, count: 1 } : { team: team.team, count: team.count ?? 1 };
function extraOf({ when, ...demand }) {
    const { 'at-least': atLeast, 'cost-increase': costAbove, ...rest } = when;
    return {
        when: { ...rest, ...(atLeast && { atLeast }), ...(costAbove !== undefined && { costAbove }) },
        ...demandOf(demand),
    };
}
/** Who answers for money is asked when the cost finding is MEDIUM, and when it is HIGH. */
function costOwners({ cost = {} }) {
    const limits = { ...settings/* DEFAULT_SETTINGS */.a.cost.increase, ...cost.increase };
    const from = (teams, costAbove) => teams === undefined || teams.length === 0 ? [] : [{ when: { costAbove }, teams: teams.map(teamOf) }];
    return [...from(cost.owners, limits.medium), ...from(cost.management, limits.high)];
}


/***/ }),

/***/ 6379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NEEDED_PERMISSIONS)
/* harmony export */ });
/** What the jobs of each reusable workflow ask for together; a test compares it with the files. */
const NEEDED_PERMISSIONS = {
    review: { contents: 'read', 'pull-requests': 'write', 'id-token': 'write' },
    status: { contents: 'read', actions: 'read', checks: 'read', 'pull-requests': 'write' },
    apply: {
        contents: 'read',
        actions: 'read',
        checks: 'read',
        'pull-requests': 'write',
        issues: 'write',
        deployments: 'write',
        'id-token': 'write',
    },
    'break-glass': {
        contents: 'read',
        actions: 'read',
        checks: 'read',
        'pull-requests': 'read',
        issues: 'write',
        deployments: 'write',
        'id-token': 'write',
    },
    drift: { contents: 'read', issues: 'write', deployments: 'read', 'id-token': 'write' },
    unlock: { contents: 'read', actions: 'read', checks: 'read', 'id-token': 'write' },
};


/***/ }),

/***/ 103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ EVIDENCE_PLACES),
/* harmony export */   CO: () => (/* binding */ STANDARD_EVIDENCE)
/* harmony export */ });
/* unused harmony export wantsOf */
/** Where a pattern may stand. */
const EVIDENCE_PLACES = ['title', 'description', 'branch', 'commits'];
/** Evidence that no configuration need describe. */
const STANDARD_EVIDENCE = {
    'migration-plan': {
        text: 'A migration plan: the heading "## Migration plan" in the description, with at least 40 words',
        heading: { title: '## Migration plan', leastWords: 40 },
    },
    'change-ticket': {
        text: 'The number of a change ticket, such as `CHG-1234`, in title, description, branch or commits',
        pattern: { source: '(?<![A-Z0-9])[A-Z][A-Z0-9]+-\\d+(?!\\d)', places: EVIDENCE_PLACES },
    },
    'verified-backup': {
        text: 'A verified backup: the label "backup-verified"',
        label: { name: 'backup-verified' },
    },
};
/** What of GitHub must be read to tell whether these rules hold. */
const wantsOf = (rules) => ({
    /** Teams of which somebody must have set a label. */
    teams: [...new Set(rules.flatMap(({ label }) => label?.team ?? []))],
    checks: [...new Set(rules.flatMap(({ check }) => check ?? []))],
});


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
/* harmony import */ var _evidence_rule__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);

/** Ports of administration and of databases: whoever reaches them owns the machine or the data. */
const ADMIN_PORTS = [
    22, 23, 445, 1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5439, 5601, 5900, 5984, 5985, 5986, 6379, 6443,
    8086, 9042, 9200, 9300, 10250, 11211, 27017, 27018,
];
/** The rules of the first day (docs/config.md): an environment that is not named here is judged as production. */
const DEFAULT_SETTINGS = {
    environments: {
        staging: { shift: { availability: -1, structure: -1 }, criticalFloor: 'HIGH' },
        dev: { shift: { '*': -1, security: 0, process: 0 }, criticalFloor: 'MEDIUM' },
    },
    thresholds: {
        massDeletion: { count: 15, percent: 25, min: 5 },
        largeChange: 50,
        planMaxAgeHours: 24,
        adminPorts: ADMIN_PORTS,
        missingMovedSimilarity: 0.75,
        hubDependents: 5,
    },
    cost: {
        required: false,
        increase: { medium: 50, high: 100 },
        percent: { medium: 20, high: 50 },
        floor: 25,
    },
    policy: { failOn: ['deny', 'error'] },
    rules: {},
    resourceClasses: { data: [], benign: [] },
    suppressions: [],
    custom: [],
    approvals: {
        byLevel: {
            LOW: { approvals: 1 },
            MEDIUM: { approvals: 1 },
            HIGH: { approvals: 2 },
            CRITICAL: { approvals: 3 },
        },
        byEnvironment: {},
        extra: [],
        evidence: _evidence_rule__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_EVIDENCE */ .CO,
    },
};


/***/ })

};
