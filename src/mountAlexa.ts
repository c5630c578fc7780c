/** Mounts the speaker channel and its account linking on the parts of the service. */
import type Provider from 'oidc-provider';
import type { Server } from 'restify';
import { alexaSetup } from './alexaSetup';
import { mountAccountLinking } from './channels/account-linking/accountLinking';
import { linksOf } from './channels/account-linking/accountLinks';
import { SignInSteps } from './channels/sign-in-page/signInSteps';
import { mountAlexa } from './channels/alexa/alexaChannel';
import { type DemoSigner, demoCertificateUrl } from './channels/alexa/demoSigner';
import { Listeners } from './channels/alexa/listeners';
import { SignatureVerifier, certificateUrlHeader } from './channels/alexa/signature';
import { comesFromThisMachine } from './channels/bot-framework/callers';
import { sourceHashOf } from './channels/http/clientAddress';
import type { DirectLineChannel } from './channels/direct-line/directLineChannel';
import { renderReplies, renderers } from './channels/rendering/renderReplies';
import { InProcessAdapter } from './channels/turns/inProcessAdapter';
import type { Service } from './compose';
import { projectFile } from './projectFile';
import { amountsWished } from './language/amountsAloud';
import { exactCommand } from './language/commands';
import { signInSentences } from './signInSentences';

/** Where a skill is set, and in the demo; `demoSigner` is believed from this machine only. */
export function mountSpeaker(
  server: Server,
  service: Service,
  chat: DirectLineChannel,
  demoSigner: DemoSigner | undefined,
): void {
  const setup = alexaSetup(service);
  if (setup === undefined) return;
  const { services, repositories, clock, onSurprise, keys, assistant, store, address } = service;
  const { speakerSessions, listeners } = repositories;
  const entries = repositories.oauthEntries;
  const { cipher: sealer, sessions, signIn } = services;
  const linking = { entries, sealer, clock, client: setup.client, publicUrl: address.baseUrl, tokenKey: keys.token };
  let provider: Promise<Provider> | undefined;
  // Loaded for the first who comes: the library would be a tenth of every start.
  const loadProvider = async (): Promise<Provider> => {
    const { createLinkingProvider } = await import('./channels/account-linking/linkingProvider.js');
    return createLinkingProvider(linking);
  };
  const linkingProvider = (): Promise<Provider> => (provider ??= loadProvider());
  mountAccountLinking(server, {
    ...{
      provider: linkingProvider,
      publicUrl: address.baseUrl,
      onSurprise,
      trustedProxies: service.settings.trustedProxies,
    },
    ...{ sessions, steps: new SignInSteps({ signIn, sentences: signInSentences(service) }) },
    sourceHash: (request) => sourceHashOf(request, service.settings.trustedProxies),
    ensureDevice: (request, response) => chat.ensureDevice(request, response),
    isOwnPage: (request) => chat.isOwnPage(request),
  });
  const channel = mountAlexa(server, {
    ...{ assistant, clock, onSurprise, speakerSessions, skillId: setup.skillId, turnLock: store.turnLock },
    modelFile: projectFile('src/channels/alexa/model/en-US.json'),
    adapter: new InProcessAdapter([renderReplies(renderers.speaker)]),
    listeners: new Listeners({ listeners, links: linksOf(linkingProvider, { entries }) }),
    readWords: { commandIn: exactCommand, amountsWished },
    isSignedIn: async (place) => (await sessions.current(place)).kind === 'active',
    verifierFor: verifiers(service, demoSigner),
    senderOf: (request) => sourceHashOf(request, service.settings.trustedProxies) ?? 'this machine',
  });
  service.deliveries.add('speaker', channel.delivery);
}

/** The demo's certificate is believed where the demo itself speaks: on this machine. */
function verifiers(
  { clock }: Service,
  demoSigner: DemoSigner | undefined,
): Parameters<typeof mountAlexa>[1]['verifierFor'] {
  const amazon = new SignatureVerifier({ clock });
  if (demoSigner === undefined) return () => amazon;
  let demo: SignatureVerifier | undefined;
  const ofTheDemo = (): SignatureVerifier => {
    const { root, pem } = demoSigner.identity;
    return new SignatureVerifier({ clock, roots: [root], download: async () => pem });
  };
  return (request) => {
    const isDemo = request.headers[certificateUrlHeader] === demoCertificateUrl && comesFromThisMachine(request);
    return isDemo ? (demo ??= ofTheDemo()) : amazon;
  };
}
