import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';

/** What a cloud demands of a token, claim by claim: exactly one of these values. */
export type Trust = Readonly<Record<string, readonly string[]>>;

interface Jwks {
  readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
}

const decoded = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;

/**
 * Verifies a token as an identity provider of a cloud does (RFC 7519, OpenID Connect Core §3.1.3.7): key of the issuer,
 * signature, issuer, time, and every claim of the trust policy. Returns its claims, or the first reason to refuse it.
 */
export const verifiedClaims = (
  token: string,
  { jwks, issuer, trust, now }: { jwks: Jwks; issuer: string; trust: Trust; now: Date },
): Record<string, unknown> | { readonly refused: string } => {
  const [header, payload, signature] = token.split('.');
  try {
    const { alg, kid } = decoded(header);
    const key = jwks.keys.find((candidate) => candidate.kid === kid);
    if (alg !== 'RS256' || key === undefined) return { refused: 'key' };
    const signed = Buffer.from(`${header ?? ''}.${payload ?? ''}`);
    const publicKey = createPublicKey({ key, format: 'jwk' });
    if (!verify('RSA-SHA256', signed, publicKey, Buffer.from(signature ?? '', 'base64url')))
      return { refused: 'signature' };
  } catch {
    return { refused: 'form' };
  }
  const claims = decoded(payload);
  if (claims['iss'] !== issuer) return { refused: 'iss' };
  const seconds = now.getTime() / 1_000;
  if (typeof claims['exp'] !== 'number' || claims['exp'] <= seconds) return { refused: 'exp' };
  if (typeof claims['nbf'] === 'number' && claims['nbf'] > seconds) return { refused: 'nbf' };
  for (const [name, values] of Object.entries(trust))
    if (!values.includes(String(claims[name]))) return { refused: name };
  return claims;
};
