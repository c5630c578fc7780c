/** The page of the tester's desk. */
import { DeskChat } from './deskChat';
import { askDesk, attempt, button } from './deskClient';
import { DeskClock } from './deskClock';
import { DeskCustomers } from './deskCustomers';
import { DeskHandOvers } from './deskHandOvers';
import { DeskPhone, isOnThePhone } from './deskPhone';
import { DeskState } from './deskState';
import { part } from './pageParts';

const boxes = part('chat-boxes', HTMLElement);
const state = new DeskState();
const clock = new DeskClock();
const chats: DeskChat[] = [];
const handOvers = new DeskHandOvers(() => {
  for (const chat of chats) chat.listen();
});
const onTurn = (username: string | undefined): void => {
  if (username === undefined) state.refresh();
  else state.show(username);
  attempt(() => handOvers.load());
};
let phone: DeskPhone | undefined;
const customers = new DeskCustomers(
  (username) => state.show(username),
  () => {
    for (const chat of chats) chat.startAnew();
    phone?.setCustomers(customers.all());
    phone?.startAnew();
    state.refresh();
    attempt(() => handOvers.load());
  },
);

function open(channel: string): DeskChat {
  const chat = new DeskChat(channel, onTurn);
  chats.push(chat);
  boxes.append(chat.element);
  return chat;
}

/** Text messages and the voice channels have a telephone of their own. */
function takeUpPhone(names: readonly string[]): void {
  if (!names.some(isOnThePhone)) return;
  phone = new DeskPhone(names, onTurn);
  phone.setCustomers(customers.all());
  boxes.prepend(phone.element);
}

attempt(async () => {
  await Promise.all([customers.load(), clock.load(), state.loadOutbox(), handOvers.load()]);
  const { channels: names } = await askDesk<{ channels: string[] }>('channels');
  part('channels', HTMLElement).append(...names.map((name) => button(`+ ${name}`, () => open(name).focus())));
  for (const name of names.filter((channel) => !isOnThePhone(channel))) open(name);
  takeUpPhone(names);
});
