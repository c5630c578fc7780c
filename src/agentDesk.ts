/** Where a person can answer inside a conversation, by which desk is connected and what the channel can carry. */
import type { Activity } from 'botbuilder';
import type { Settings } from './config';
import type { ChannelKind, Place } from './domain/identity/place';

/** A person types: on the telephone and the speaker they are reached by calling. */
const carriesTyping: Readonly<Record<ChannelKind, boolean>> = {
  web: true,
  text: true,
  testing: true,
  phone: false,
  speaker: false,
};

/** Only channels of the Bot Framework, which have a service address, take its handoff event. */
export function answersIn(desk: Settings['agentDesk']): (activity: Activity, place: Place) => boolean {
  return ({ serviceUrl }, { channel }) => {
    switch (desk) {
      case 'none':
        return false;
      case 'channel':
        return Boolean(serviceUrl);
      case 'tester':
        return carriesTyping[channel];
    }
  };
}
