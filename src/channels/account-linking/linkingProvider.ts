/** Our own OAuth 2.0 server for linking a speaker's account: authorization code with PKCE, one client, short tokens (standards C9). */
import { createHmac, createPrivateKey, hkdfSync } from 'node:crypto';
import Provider, { type Configuration, type KoaContextWithOIDC, interactionPolicy } from 'oidc-provider';
import { EntryAdapter, type EntryAdapterParts } from './entryAdapter';
import { mountPath, scope } from './linkingPath';
import { words } from './wording';

interface LinkingClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris: readonly string[];
}

interface LinkingProviderParts extends EntryAdapterParts {
  readonly client: LinkingClient;
  /** Where customers find the service. */
  readonly publicUrl: string;
  /** Hexadecimal; keys of cookies and signatures are made from it. */
  readonly tokenKey: string;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export function createLinkingProvider(parts: LinkingProviderParts): Provider {
  const provider = new Provider(`${parts.publicUrl}${mountPath}`, configuration(parts));
  // The address that customers find is configured; `serveProvider` puts it into every request (see there).
  provider.proxy = true;
  return provider;
}

function configuration(parts: LinkingProviderParts): Configuration {
  const { client, tokenKey } = parts;
  return {
    adapter: (model: string) => new EntryAdapter(model, parts),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [...client.redirectUris],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'EdDSA',
      },
    ],
    clientAuthMethods: ['client_secret_basic'],
    scopes: [scope],
    pkce: { required: () => true },
    cookies: { keys: [createHmac('sha256', tokenKey).update('linking cookies').digest('hex')] },
    jwks: { keys: [signingKey(tokenKey)] },
    findAccount: async (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => `${mountPath}/interaction/${uid}`, policy: alwaysAsk() },
    loadExistingGrant,
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: hour,
      AuthorizationCode: minute,
      Grant: 365 * day,
      Interaction: 15 * minute,
      RefreshToken: 90 * day,
      Session: 15 * minute,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: async () => true },
    },
    renderError: (context, out) => {
      context.type = 'text';
      context.body = words.refused(out.error);
    },
  };
}

/** A browser that linked before is asked to sign in again: its user may be somebody else. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    ?.checks.add(
      new Check('sign_in_needed', 'each link begins with signing in', 'login_required', (context) =>
        context.oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

/** Only the consent that was given just now counts. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
  const grantId = oidc.result?.consent?.grantId;
  return grantId === undefined ? undefined : oidc.provider.Grant.find(grantId);
}

/** Of RFC 8410: what stands before the 32 bytes of an Ed25519 key. */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same key after every start, on every machine. */
function signingKey(tokenKey: string): { readonly [name: string]: unknown; readonly kty: string } {
  const seed = Buffer.from(hkdfSync('sha256', Buffer.from(tokenKey, 'hex'), '', 'linking signatures', 32));
  const key = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' });
  const jwk = key.export({ format: 'jwk' });
  return { ...jwk, kty: String(jwk.kty), alg: 'EdDSA', use: 'sig' };
}
