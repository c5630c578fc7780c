/** What the console says once the service listens. */
import type { Settings } from './config';

export function startMessage(settings: Settings, baseUrl: string): string {
  const lines = ['', `MINI Financial Services assistant`, `  Web chat            ${baseUrl}/`];
  lines.push(
    `  Bot Framework       ${baseUrl}/api/messages${settings.bot ? '' : '  (Emulator: no app id, no password)'}`,
  );
  if (settings.demo) {
    lines.push(`  Tester's desk       ${baseUrl}/tester`);
    lines.push('', '  This is the demo: made-up customers and contact data, reachable from this machine only.');
    lines.push('  Settings for production are listed in .env.example.');
  }
  return `${lines.join('\n')}\n\n`;
}
