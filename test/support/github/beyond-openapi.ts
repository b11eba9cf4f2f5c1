/**
 * What the live API returns and its OpenAPI description (npm @octokit/openapi 23.0.2) does not name. Every line has its
 * source. A field of a response that is neither described nor listed here is a violation.
 */
export const undescribedFields: Readonly<Record<string, readonly string[]>> = {
  // github.com answers it for every environment; the description lacks it
  // (docs/platform-notes.md#environments-and-approvals, after fixtures of several public repositories).
  'GET /repos/{owner}/{repo}/environments': ['/environments/*/can_admins_bypass'],
  'GET /repos/{owner}/{repo}/environments/{environment_name}': ['/can_admins_bypass'],
};

// Every error carries its status as text: the description's `basic-error` names it, its `validation-error` does not.
export const undescribedErrorFields: readonly string[] = ['/status'];

const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)`;

/**
 * Query parameters that take more than the description's format says. Of `created` its own words are "created within
 * the given date-time range", with a link to the search syntax (docs.github.com, "Querying for dates").
 */
export const widerParameters: Readonly<Record<string, RegExp>> = {
  created: new RegExp(`^((>=|<=|>|<)?${TIME}|${TIME}\\.\\.${TIME})$`),
};
