/** The page of the tester's desk. */
import { DeskChat } from './deskChat';
import { attempt, button } from './deskClient';
import { DeskClock } from './deskClock';
import { DeskCustomers } from './deskCustomers';
import { DeskState } from './deskState';
import { part } from './pageParts';

const boxes = part('chat-boxes', HTMLElement);
const state = new DeskState();
const clock = new DeskClock();
const chats: DeskChat[] = [];
const customers = new DeskCustomers(
  (username) => state.show(username),
  () => {
    for (const chat of chats) chat.startAnew();
    state.refresh();
  },
);

function open(channel: string): DeskChat {
  const chat = new DeskChat(channel, (username) => (username === undefined ? state.refresh() : state.show(username)));
  chats.push(chat);
  boxes.append(chat.element);
  return chat;
}

/** The desk names its channels to whoever asks for one that it has not. */
async function channelNames(): Promise<readonly string[]> {
  const response = await fetch('/tester/api/say', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel: '?' }),
  });
  const { channels } = (await response.json()) as { channels?: string[] };
  return channels ?? [];
}

attempt(async () => {
  await Promise.all([customers.load(), clock.load(), state.loadOutbox()]);
  const names = await channelNames();
  part('channels', HTMLElement).append(...names.map((name) => button(`+ ${name}`, () => open(name).focus())));
  for (const name of names) open(name);
});
