import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { issuer } from '../github/oidc';
import { type Trust, verifiedClaims } from './identity-token';

export interface SessionKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface StsFrontOptions {
  /** Where the issuer publishes its keys: the local github.com. */
  readonly jwks: string;
  /** Trust policy of each role, by its ARN. */
  readonly roles: Readonly<Record<string, Trust>>;
  /** The session of a role whose trust policy admits the token. */
  readonly sessionOf: (role: string) => SessionKeys;
  /** The mock AWS that everything else goes to. */
  readonly behind?: string;
  readonly now?: () => Date;
}

/** One call of AssumeRoleWithWebIdentity, and what became of it. */
export interface Assumption {
  readonly role: string;
  readonly session: string;
  readonly subject: unknown;
  /** The claim that the trust policy did not admit. */
  readonly refused?: string;
}

export interface StsFront {
  readonly endpoint: string;
  readonly assumptions: readonly Assumption[];
  stop(): Promise<void>;
}

const granted = (role: string, session: string, keys: SessionKeys, until: Date): string =>
  `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>${keys.accessKeyId}</AccessKeyId><SecretAccessKey>${keys.secretAccessKey}</SecretAccessKey><SessionToken>${keys.sessionToken}</SessionToken><Expiration>${until.toISOString()}</Expiration></Credentials><AssumedRoleUser><AssumedRoleId>AROA:${session}</AssumedRoleId><Arn>${role}/${session}</Arn></AssumedRoleUser></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`;
const denied =
  '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>';

/** Hands a call on as it is: its signature covers the host it was meant for. */
const forward = (incoming: IncomingMessage, body: Buffer, to: string, response: ServerResponse): void => {
  const { hostname, port } = new URL(to);
  const { method, url: path, headers } = incoming;
  const outgoing = request({ hostname, port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.writeHead(502).end());
  outgoing.end(body);
};

/**
 * The part of AWS STS that a mock does not have: it gives a role only to whom its trust policy names. Signature, issuer,
 * time, audience, subject and any other claim are verified; a session is given for a right token, and for nothing else.
 */
export const startStsFront = async (options: StsFrontOptions): Promise<StsFront> => {
  const assumptions: Assumption[] = [];
  const now = options.now ?? (() => new Date());
  const assume = async (form: URLSearchParams): Promise<{ status: number; xml: string }> => {
    const [role, session] = [form.get('RoleArn') ?? '', form.get('RoleSessionName') ?? ''];
    const trust = options.roles[role];
    const jwks = (await (await fetch(options.jwks)).json()) as Parameters<typeof verifiedClaims>[1]['jwks'];
    const verdict =
      trust === undefined
        ? { refused: 'role' }
        : verifiedClaims(form.get('WebIdentityToken') ?? '', { jwks, issuer, trust, now: now() });
    if ('refused' in verdict) {
      assumptions.push({ role, session, subject: undefined, refused: String(verdict.refused) });
      return { status: 403, xml: denied };
    }
    assumptions.push({ role, session, subject: verdict['sub'] });
    return {
      status: 200,
      xml: granted(role, session, options.sessionOf(role), new Date(now().getTime() + 3_600_000)),
    };
  };
  const server = createServer((incoming, response) => {
    void (async () => {
      const body = await buffer(incoming);
      const form = new URLSearchParams(body.toString());
      if (form.get('Action') === 'AssumeRoleWithWebIdentity') {
        const { status, xml } = await assume(form);
        response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
      } else if (options.behind === undefined) response.writeHead(404).end();
      else forward(incoming, body, options.behind, response);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    assumptions,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
