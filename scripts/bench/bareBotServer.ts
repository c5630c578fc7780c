/** Process of a bare bot to compare with; its argument says which. */
import { type BareBotKind, serveBareBot } from './bareBots';
import { reportTo } from './target';

void serveBareBot(process.argv[2] === 'waterfall' ? 'waterfall' : ('echo' satisfies BareBotKind)).then(({ port }) =>
  reportTo(port),
);
