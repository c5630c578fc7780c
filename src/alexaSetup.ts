/** Decides how Alexa reaches the service: by its settings, or in the demo by a skill and a client of the service's own making. */
import { createHmac } from 'node:crypto';
import type { Service } from './compose';
import type { AlexaSettings } from './config';

/** Nobody listens there: the tester's desk reads the code off the address. */
const demoRedirectUri = 'https://pitangui.amazon.com/api/skill/link/DEMO';

/** Undefined in a production that has no skill. */
export function alexaSetup({ settings, keys }: Pick<Service, 'settings' | 'keys'>): AlexaSettings | undefined {
  if (settings.alexa) return settings.alexa;
  return settings.demo ? demoSkill(keys.token) : undefined;
}

/** Made from a key that only this installation knows. */
function demoSkill(tokenKey: string): AlexaSettings {
  const derive = (name: string): string => createHmac('sha256', tokenKey).update(name).digest('hex').slice(0, 40);
  return {
    skillId: `amzn1.ask.skill.demo-${derive('demo alexa skill').slice(0, 12)}`,
    client: { id: 'alexa-demo', secret: derive('demo alexa client'), redirectUris: [demoRedirectUri] },
  };
}
