/** A team with its organisation, as GitHub names them: `@acme/sre`. */
export const TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9][\w.-]{0,99}$/;
