/** One HTTP server with every channel on it: starts listening, and stops without dropping what is under way. */
import { type Server, createServer } from 'restify';
import { mountBotFramework } from './channels/bot-framework/botFrameworkChannel';
import { DirectLineChannel } from './channels/direct-line/directLineChannel';
import { mountPrivatePages } from './channels/private-page/privatePages';
import { PrivateTurns } from './channels/private-page/privateTurns';
import { DemoSigner } from './channels/alexa/demoSigner';
import { LinkTexts } from './channels/phone/linkTexts';
import { Persons } from './channels/phone/persons';
import { mountPhone } from './channels/phone/phoneChannel';
import { SignInSteps } from './channels/sign-in-page/signInSteps';
import { mountStatements } from './channels/statements/statementRoutes';
import { renderReplies, renderers } from './channels/rendering/renderReplies';
import { sourceHashOf } from './channels/http/clientAddress';
import { guardEveryAnswer } from './channels/http/everyAnswer';
import { quietRouteRefusals } from './channels/http/routeRefusals';
import type { Service } from './compose';
import type { Demo } from './demo';
import { LinkTextBudget } from './domain/texting/linkTextBudget';
import { redact } from './language/redaction/redact';
import { mountTexts } from './mountTexts';
import { recognizerWarmUps } from './language/values/recognizers';
import { statementContact } from './contactSettings';
import { mountAuthenticator } from './mountAuthenticator';
import { projectFile } from './projectFile';
import { mountSpeaker } from './mountAlexa';
import { mountDemoDesk } from './testersDesk';
import { InProcessAdapter } from './channels/turns/inProcessAdapter';
import { signInSentences } from './signInSentences';
import { twilioSetup } from './twilioSetup';
import { PageRoutes } from './web/pageRoutes';

export interface RunningService {
  /** Such as `http://localhost:3978`. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Between the recognizers that are made ready, after the start: whoever waited for it is answered first. */
const warmUpMilliseconds = 1_500;

/** How long open requests may take to end once the service is told to stop. */
const shutdownMilliseconds = 5_000;

const housekeepingMilliseconds = 3_600_000;
/** How often due dates that are near are looked for. */
const remindersMilliseconds = 600_000;
/** How often payments and messages that are due are looked for. */
const workMilliseconds = 1_000;

/** `demo` brings the tester's desk along. */
export async function serve(service: Service, demo: Demo | undefined): Promise<RunningService> {
  const { settings } = service;
  const server = createServer({ name: 'mini-assistant', ignoreTrailingSlash: true });
  // The server's own log would name customers' addresses (standards D1).
  Object.assign(server.log, { level: 'silent' });
  quietRouteRefusals(server);
  guardEveryAnswer(server, settings.publicUrl ?? '');
  await listen(server, settings.host, settings.port);
  const { port } = server.address();
  const baseUrl = settings.publicUrl ?? `http://localhost:${port}`;
  service.address.baseUrl = baseUrl;
  const directLine = mountDirectLine(server, service, baseUrl);
  mountPage(server, service, directLine, baseUrl);
  mountStatementPages(server, service, directLine);
  mountPrivatePages(server, {
    links: service.services.credentials.links,
    turns: new PrivateTurns({ ...service, turnLock: service.store.turnLock }),
    ensureDevice: (request, response) => directLine.ensureDevice(request, response),
    isOwnPage: (request) => directLine.isOwnPage(request),
    sourceHash: (request) => sourceHashOf(request, settings.trustedProxies),
    onSurprise: service.onSurprise,
  });
  mountAuthenticator(server, service, directLine);
  const botFramework = mountBotFramework(server, {
    assistant: service.assistant,
    turnLock: service.store.turnLock,
    reports: service.reports,
    renderReplies: renderReplies(renderers.botFramework),
    credentials: settings.bot,
    allowEmulatorTokens: settings.allowEmulatorTokens,
    onSurprise: service.onSurprise,
  });
  mountCalls(server, service);
  const demoSigner = demo && new DemoSigner();
  mountSpeaker(server, service, directLine, demoSigner);
  const texts = mountTexts(server, service);
  const onReset = (): void => directLine.forgetConversations();
  const desk = demo && mountDemoDesk(server, service, demo, { texts, demoSigner, onReset });
  server.get('/health', (_request, response, next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  const warmUps = recognizerWarmUps.map((warmUp, index) => setTimeout(warmUp, warmUpMilliseconds * (index + 1)));
  const stopWork = every(workMilliseconds, () => service.services.work.tick(), service.onSurprise);
  const stopResealing = every(workMilliseconds, () => service.services.resealSome(), service.onSurprise);
  const stopReminders = every(remindersMilliseconds, () => service.services.reminders.tick(), service.onSurprise);
  const stopHousekeeping = every(housekeepingMilliseconds, service.housekeeping, service.onSurprise);
  return {
    baseUrl,
    close: async () => {
      warmUps.forEach(clearTimeout);
      stopHousekeeping();
      stopReminders();
      stopWork();
      stopResealing();
      await service.services.work.tick().catch(service.onSurprise);
      directLine.close();
      botFramework.close();
      desk?.close();
      await closeServer(server);
      await service.store.close();
    },
  };
}

/** Runs the work again and again until the function it returns is called. */
function every(milliseconds: number, work: () => Promise<unknown>, onSurprise: (error: unknown) => void): () => void {
  const timer = setInterval(() => void work().catch(onSurprise), milliseconds);
  return () => clearInterval(timer);
}

function mountDirectLine(server: Server, service: Service, publicUrl: string): DirectLineChannel {
  const { settings } = service;
  const directLine = new DirectLineChannel({
    assistant: service.assistant,
    history: service.repositories.chatHistory,
    turnLock: service.store.turnLock,
    clock: service.clock,
    deviceTokens: service.services.credentials.deviceTokens,
    tokenKey: service.keys.token,
    publicUrl,
    allowedOrigins: settings.allowedOrigins,
    trustedProxies: settings.trustedProxies,
    redact,
    middleware: [renderReplies(renderers.web)],
    azure: settings.azureDirectLine,
    onSurprise: service.onSurprise,
  });
  service.deliveries.add('web', directLine.turns.delivery);
  directLine.mount(server);
  directLine.attachSockets(server.server);
  return directLine;
}

/** Where a number for calls is set; in the demo only the tester's desk can call. */
function mountCalls(server: Server, service: Service): void {
  const twilio = twilioSetup(service);
  if (twilio?.voiceNumber === undefined) return;
  const { services, contact, clock, onSurprise, repositories, assistant, store } = service;
  const { claims, texts } = services.credentials;
  const { phone, hours } = contact.contact;
  const channel = mountPhone(server, {
    ...{ assistant, clock, onSurprise, calls: repositories.calls, turnLock: store.turnLock, access: twilio.access },
    adapter: new InProcessAdapter([renderReplies(renderers.phone)]),
    claimedLogin: (number) => claims.byPhone(number),
    linkTexts: new LinkTexts({ texts, budget: linkTextBudget(service), onSurprise }),
    persons: new Persons({ phone, hours, clock, openingHours: contact.contact.openingHours }),
  });
  service.deliveries.add('phone', channel.delivery);
}

function linkTextBudget({ services, repositories, clock }: Service): LinkTextBudget {
  const { texting } = services.credentials;
  return new LinkTextBudget({ attempts: repositories.attempts, keyOf: (number) => texting.keyOf(number), clock });
}

function mountStatementPages(server: Server, service: Service, chat: DirectLineChannel): void {
  const { services, contact, onSurprise, settings } = service;
  const { signIn, sessions } = services;
  mountStatements(server, {
    ...{ sessions, steps: new SignInSteps({ signIn, sentences: signInSentences(service) }) },
    ensureDevice: (request, response) => chat.ensureDevice(request, response),
    isOwnPage: (request) => chat.isOwnPage(request),
    sourceHash: (request) => sourceHashOf(request, settings.trustedProxies),
    links: services.statementLinks,
    statements: services.statements,
    render: async (statement) => {
      // Loaded with the first statement: the PDF library would be a tenth of every start.
      const { renderStatement } = await import('./statements/statementPdf.js');
      return renderStatement(statement, statementContact(contact));
    },
    isSignedIn: async (loginId, request) => {
      const deviceHash = await chat.deviceHash(request);
      return deviceHash !== undefined && sessions.isSignedInOn(loginId, deviceHash);
    },
    onSurprise,
  });
}

function mountPage(
  server: Server,
  { contact, settings, onSurprise }: Service,
  directLine: DirectLineChannel,
  publicUrl: string,
): void {
  const page = new PageRoutes({
    folder: projectFile('dist', 'web'),
    publicUrl,
    facts: {
      phone: contact.contact.phone,
      hours: contact.contact.hours,
      helpUrl: contact.ownersLounge.url,
      privacyUrl: contact.privacy.url,
      agreementUrl: contact.onlineServicesAgreement.url,
    },
    azureDirectLineUrl: settings.azureDirectLine?.url,
    ensureDevice: (request, response) => directLine.ensureDevice(request, response),
    onSurprise,
  });
  page.addTo(server);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`PORT: ${port} is taken; set another one`) : error);
    });
    server.listen(port, host, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.server.closeAllConnections(), shutdownMilliseconds);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
