/** The access tokens of our own OAuth server, for the channel that is handed one. */
import type Provider from 'oidc-provider';
import type { AccountLinks } from '../alexa/listeners';
import { type EntryAdapterParts, digest } from './entryAdapter';

export function linksOf(
  provider: () => Promise<Provider>,
  { entries }: Pick<EntryAdapterParts, 'entries'>,
): AccountLinks {
  return {
    async find(accessToken) {
      const token = await (await provider()).AccessToken.find(accessToken);
      if (token?.grantId === undefined || token.isExpired) return undefined;
      return { loginId: token.accountId, grantHash: digest(token.grantId) };
    },
    revoke: (grantHash) => entries.removeGrant(grantHash),
  };
}
