/** The page of the tester's desk. */
import { DeskChat } from './deskChat';
import { askDesk, attempt, button } from './deskClient';
import { DeskClock } from './deskClock';
import { DeskCustomers } from './deskCustomers';
import { DeskHandOvers } from './deskHandOvers';
import { DeskState } from './deskState';
import { part } from './pageParts';

const boxes = part('chat-boxes', HTMLElement);
const state = new DeskState();
const clock = new DeskClock();
const chats: DeskChat[] = [];
const handOvers = new DeskHandOvers(() => {
  for (const chat of chats) chat.listen();
});
const customers = new DeskCustomers(
  (username) => state.show(username),
  () => {
    for (const chat of chats) chat.startAnew();
    state.refresh();
    attempt(() => handOvers.load());
  },
);

function open(channel: string): DeskChat {
  const chat = new DeskChat(channel, (username) => {
    if (username === undefined) state.refresh();
    else state.show(username);
    attempt(() => handOvers.load());
  });
  chats.push(chat);
  boxes.append(chat.element);
  return chat;
}

attempt(async () => {
  await Promise.all([customers.load(), clock.load(), state.loadOutbox(), handOvers.load()]);
  const { channels: names } = await askDesk<{ channels: string[] }>('channels');
  part('channels', HTMLElement).append(...names.map((name) => button(`+ ${name}`, () => open(name).focus())));
  for (const name of names) open(name);
});
