/** Puts the authenticator's page on the server, and tells the conversation of its end in the assistant's words. */
import type { Server } from 'restify';
import { en } from '../dialogs/wording/en/en';
import { type AuthenticatorNews, mountAuthenticatorPage } from './channels/authenticator-page/authenticatorRoutes';
import type { DirectLineChannel } from './channels/direct-line/directLineChannel';
import type { Service } from './compose';
import type { Place } from './domain/identity/place';
import type { Message } from './reply/message';
import { nothingAwaited } from './reply/replyActivity';
import { qrCodeSvg } from './security/qrCode';

export function mountAuthenticator(server: Server, service: Service, chat: DirectLineChannel): void {
  mountAuthenticatorPage(server, {
    page: service.services.authenticatorLinks,
    ensureDevice: (request, response) => chat.ensureDevice(request, response),
    isOwnPage: (request) => chat.isOwnPage(request),
    pictureOf: (uri) => qrCodeSvg(uri, 'QR code for your authenticator app'),
    tell: (place, news) => tell(service, place, wordsOf(news)),
    onSurprise: service.onSurprise,
  });
}

async function tell({ deliveries, store }: Service, place: Place, message: Message): Promise<void> {
  const delivery = deliveries.to(place);
  if (delivery === undefined) return;
  const reply = { message, expectation: nothingAwaited };
  await store.turnLock.withLock(delivery.lockKey(place), () => delivery.deliver(place, [reply]));
}

function wordsOf(news: AuthenticatorNews): Message {
  switch (news.kind) {
    case 'enrolled':
      return en.authenticator.enrolled();
    case 'recovery_codes_renewed':
      return en.authenticator.codesRenewed();
    case 'codes_locked':
      return en.authenticator.codesLocked(news.until);
  }
}
