/** As much of a change digest as people compare. */
export const shortDigest = (digest: string): string => digest.replace(/^sha256:/, '').slice(0, 12);
