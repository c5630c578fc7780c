/** Turns a neutral reply into what one kind of channel can carry. */
import type { Activity } from 'botbuilder';
import type { Reply } from '../../reply/replyActivity';

/** The fields to set on the outgoing activity. */
export type Renderer = (reply: Reply) => Partial<Activity>;
