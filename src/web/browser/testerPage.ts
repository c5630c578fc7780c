/** The page of the tester's desk. */
import { DeskChat } from './deskChat';
import { askDesk, attempt, button } from './deskClient';
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

attempt(async () => {
  await Promise.all([customers.load(), clock.load(), state.loadOutbox()]);
  const { channels: names } = await askDesk<{ channels: string[] }>('channels');
  part('channels', HTMLElement).append(...names.map((name) => button(`+ ${name}`, () => open(name).focus())));
  for (const name of names) open(name);
});
