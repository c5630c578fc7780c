/** How customers answer on each kind of channel, where that changes what an answer means; dialogs know no channel by name. */
import type { ChannelTraits } from '../../dialogs/turn';
import type { ChannelKind } from '../domain/identity/place';

const usual: ChannelTraits = { submitsByCode: false, linksAccounts: false, showsOneLink: false };

/** Carriers take YES for a consent to texts, so that it must not move money too (standards C6). */
export const channelTraits: Readonly<Record<ChannelKind, ChannelTraits>> = {
  web: usual,
  testing: usual,
  phone: usual,
  speaker: { ...usual, linksAccounts: true },
  text: { ...usual, submitsByCode: true, showsOneLink: true },
};
