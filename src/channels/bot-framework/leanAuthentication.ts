/** The SDK's authentication without what it makes anew for every turn (architecture, decision 13). */
import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  MicrosoftAppCredentials,
  PasswordServiceClientCredentialFactory,
  type UserTokenClient,
} from 'botframework-connector';

/** Credentials under which Azure Bot Service knows this bot. */
export interface ChannelCredentials {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string | undefined;
  /** Where the channels' signing keys are published; the public cloud's where it is left out. */
  readonly openIdMetadataUrl?: string;
}

const maximumClients = 100;
const publicAzureCaller = 'urn:botframework:azure';

export class LeanAuthentication extends BotFrameworkAuthentication {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();
  private readonly inner: BotFrameworkAuthentication;
  private userTokenClient: Promise<UserTokenClient> | undefined;

  constructor(credentials: ChannelCredentials | undefined) {
    super();
    this.inner = sdkAuthentication(credentials);
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const result = await this.inner.authenticateRequest(activity, authorization);
    return result.connectorFactory
      ? { ...result, connectorFactory: this.oneClientPerAddress(result.connectorFactory) }
      : result;
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('Streaming connections are not served');
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.oneClientPerAddress(this.inner.createConnectorFactory(identity));
  }

  /** No dialog of ours asks the token service for anything: one client that nobody calls serves every turn. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return (this.userTokenClient ??= this.inner.createUserTokenClient(identity));
  }

  private oneClientPerAddress(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.clientFor(factory, serviceUrl, audience) };
  }

  private clientFor(factory: ConnectorFactory, serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = `${serviceUrl} ${audience ?? ''}`;
    const known = this.clients.get(key);
    if (known) return known;
    if (this.clients.size >= maximumClients) this.clients.clear();
    const client = factory.create(serviceUrl, audience);
    this.clients.set(key, client);
    return client;
  }
}

function sdkAuthentication(credentials: ChannelCredentials | undefined): BotFrameworkAuthentication {
  const known = AuthenticationConstants;
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    known.ToChannelFromBotLoginUrl,
    known.ToChannelFromBotOAuthScope,
    known.ToBotFromChannelTokenIssuer,
    known.OAuthUrl,
    credentials?.openIdMetadataUrl ?? known.ToBotFromChannelOpenIdMetadataUrl,
    known.ToBotFromEmulatorOpenIdMetadataUrl,
    publicAzureCaller,
    credentialFactory(credentials),
    { requiredEndorsements: [] },
  );
}

function credentialFactory(credentials: ChannelCredentials | undefined): PasswordServiceClientCredentialFactory {
  return new PasswordServiceClientCredentialFactory(
    credentials?.appId ?? '',
    credentials?.appPassword ?? '',
    credentials?.tenantId ?? '',
  );
}

/** The token that replies carry; none where there are no credentials. */
export function replyTokens(credentials: ChannelCredentials | undefined): () => Promise<string | undefined> {
  if (credentials === undefined) return () => Promise.resolve(undefined);
  const known = AuthenticationConstants;
  const created = credentialFactory(credentials).createCredentials(
    credentials.appId,
    known.ToChannelFromBotOAuthScope,
    known.ToChannelFromBotLoginUrl,
    true,
  );
  return async () => {
    const signer = await created;
    return signer instanceof MicrosoftAppCredentials ? signer.getToken() : undefined;
  };
}
