/** The built page over the echo assistant, for tests of the page itself. */
import { readFileSync } from 'node:fs';
import { AdjustableClock } from '../../src/domain/clock/adjustableClock';
import { projectFile } from '../../src/projectFile';
import { PageRoutes } from '../../src/web/pageRoutes';
import { type EchoService, startEchoService } from '../channels/direct-line/echoService';

export const facts = {
  phone: '800-555-0142',
  hours: 'Monday to Friday, 9 a.m. to 9 p.m. Eastern',
  helpUrl: 'https://owners-lounge.example.com',
  privacyUrl: 'https://www.example.com/privacy',
  agreementUrl: 'https://www.example.com/agreement',
};

/** `azure`, where the page is to speak to a Direct Line elsewhere, is looked at when the page is asked for. */
export async function startPageService(azure?: {
  readonly secret: string;
  readonly url: string;
}): Promise<EchoService> {
  return startEchoService({
    clock: new AdjustableClock(),
    ...(azure && { azure }),
    extend: (server, channel, url) =>
      new PageRoutes({
        folder: projectFile('dist', 'web'),
        publicUrl: url,
        facts,
        get azureDirectLineUrl() {
          return azure?.url;
        },
        ensureDevice: (request, response) => channel.ensureDevice(request, response),
        onSurprise: (error) => {
          throw error;
        },
      }).addTo(server),
  });
}

export const axeSource = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
