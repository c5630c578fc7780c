/** Puts text messages on the server, where there is a number for them. */
import type { Server } from 'restify';
import { renderReplies, renderers } from './channels/rendering/renderReplies';
import { mountSms } from './channels/sms/smsChannel';
import type { TextTurns } from './channels/sms/textTurns';
import { textsWording } from './channels/sms/wording';
import type { Service } from './compose';
import { readTextWord } from './language/textWords';
import { companyName } from './contactSettings';
import { twilioSetup } from './twilioSetup';

export function mountTexts(server: Server, service: Service): TextTurns | undefined {
  const setup = twilioSetup(service);
  if (setup?.smsNumber === undefined) return undefined;
  const { texting, claims } = service.services.credentials;
  const turns = mountSms(server, {
    ...{ access: setup.access, number: setup.smsNumber, texting },
    ...{ assistant: service.assistant, turnLock: service.store.turnLock, clock: service.clock },
    wording: textsWording({ company: companyName, phone: service.contact.contact.phone }),
    readWord: readTextWord,
    loginOf: (number) => claims.byPhone(number),
    middleware: [renderReplies(renderers.text)],
    onSurprise: service.onSurprise,
  });
  service.deliveries.add('text', turns.delivery);
  return turns;
}
