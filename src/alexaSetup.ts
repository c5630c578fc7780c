/** Decides how Alexa reaches the service: by its settings, or in the demo by a skill and a client of the service's own making. */
import { createHmac } from 'node:crypto';
import { linkedPath } from './channels/tester/accountLinker';
import type { Service } from './compose';
import type { AlexaSettings } from './config';

/** Undefined in a production that has no skill. */
export function alexaSetup({
  settings,
  keys,
  address,
}: Pick<Service, 'settings' | 'keys' | 'address'>): AlexaSettings | undefined {
  if (settings.alexa) return settings.alexa;
  return settings.demo ? demoSkill(keys.token, address.baseUrl) : undefined;
}

/** Made from a key that only this installation knows; the tester's desk stands for the app in which an account is linked. */
function demoSkill(tokenKey: string, baseUrl: string): AlexaSettings {
  const derive = (name: string): string => createHmac('sha256', tokenKey).update(name).digest('hex').slice(0, 40);
  return {
    skillId: `amzn1.ask.skill.demo-${derive('demo alexa skill').slice(0, 12)}`,
    client: { id: 'alexa-demo', secret: derive('demo alexa client'), redirectUris: [baseUrl + linkedPath] },
  };
}
