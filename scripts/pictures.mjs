/** `node scripts/pictures.mjs`: takes the README's pictures anew, of the demo on a fixed day in a real browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { build } from './build.mjs';
import { outFolder, root } from './project.mjs';

const pictures = join(root, 'src/web/pictures');
const day = '2026-03-04T15:00:00Z';

/** Everything that a picture shows: who signs in, and what is said afterwards. */
const scenes = [
  {
    name: 'page.png',
    context: { viewport: { width: 1100, height: 800 }, colorScheme: 'light' },
    username: 'dana.reyes',
    said: ['What is my payoff on the 15th?'],
    shows: 'Payoff good through',
  },
  {
    name: 'phone.png',
    context: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
    username: 'tessa.wong',
    said: ['What do I owe?'],
    shows: 'Total due',
  },
];

async function startDemo(folder) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(outFolder, 'src/index.js')], {
    env: { ...process.env, NODE_ENV: '', PORT: String(port), DATABASE_URL: `file:${join(folder, 'demo.db')}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://localhost:${port}`;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null) throw new Error('The demo did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, child };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function isHealthy(url) {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

async function desk(url, method, path, body) {
  const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${url}/tester/api/${path}`, { method, ...sent });
  if (!response.ok) throw new Error(`The tester's desk answered ${response.status}`);
  return response.json();
}

/** Signs in and talks as a customer does, then takes the picture. */
async function take(browser, url, customer, { name, context, said, shows }) {
  const page = await (await browser.newContext(context)).newPage();
  const bubbles = page.locator('#transcript .webchat__bubble__content');
  const sees = (text) => bubbles.filter({ hasText: text }).last().waitFor();
  const say = async (text) => {
    const asked = page.locator('[data-id="webchat-sendbox-input"]');
    await asked.fill(text);
    await asked.press('Enter');
  };
  const saySecret = async (secret) => {
    await page.locator('#secret-value').fill(secret);
    await page.locator('#secret-value').press('Enter');
  };
  await page.goto(url);
  await sees('not a person');
  await say('sign in');
  await sees('username?');
  await say(customer.username);
  await saySecret(customer.password);
  await sees('I do not know this device');
  const question = await bubbles.filter({ hasText: 'I do not know this device' }).innerText();
  await saySecret(customer.answers.find((each) => question.includes(each.question)).answer);
  await page.getByRole('button', { name: 'Register this device' }).last().click();
  await sees('You are signed in');
  for (const text of said) {
    const before = await bubbles.count();
    await say(text);
    await bubbles.nth(before + 1).waitFor();
  }
  await sees(shows);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(pictures, name) });
}

/** The tester's telephone: a text that is answered after a sign-in on the page behind its link. */
async function takeTexts(page, customer) {
  const message = (text) => page.locator('.messages .line', { hasText: text }).last().waitFor();
  await page.getByRole('textbox', { name: 'Text message' }).fill('what do I owe');
  await page.keyboard.press('Enter');
  await message('private page');
  const link = await page.context().newPage();
  await link.goto(await page.locator('.messages a').last().getAttribute('href'));
  const next = async (name) => {
    await Promise.all([link.waitForNavigation(), link.getByRole('button', { name }).click()]);
  };
  await next('Continue');
  for (const typed of [customer.username, customer.password]) {
    await link.locator('#entry').fill(typed);
    await next('Continue');
  }
  const question = await link.locator('#question').innerText();
  await link.locator('#entry').fill(customer.answers.find((each) => question.includes(each.question)).answer);
  await next('Continue');
  await next('Not now');
  await link.close();
  await message('due');
  await page.locator('.phone').screenshot({ path: join(pictures, 'texts.png') });
}

/** The same telephone: a call, and a voice PIN by its keypad. */
async function takeCall(page, { voicePin }) {
  const said = (text) => page.locator('.call .line', { hasText: text }).last().waitFor();
  await page.getByRole('tab', { name: 'Telephone' }).click();
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await said('not a person');
  await page.getByRole('textbox', { name: 'Say on the telephone' }).fill('what is my payoff');
  await page.keyboard.press('Enter');
  await said('voice PIN');
  for (const key of voicePin) await page.locator('.pad').getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'Send keys' }).click();
  await said('good through');
  await page.locator('.phone').screenshot({ path: join(pictures, 'call.png') });
}

async function takeTelephone(browser, url, customer) {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 1100 } })).newPage();
  await page.goto(`${url}/tester`);
  await page.getByRole('tablist', { name: 'Telephone' }).waitFor();
  await takeTexts(page, customer);
  await takeCall(page, customer);
}

await build();
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const { url, child } = await startDemo(folder);
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  await desk(url, 'POST', 'clock', { now: day });
  await desk(url, 'POST', 'reset');
  const { customers } = await desk(url, 'GET', 'customers');
  for (const scene of scenes) {
    const customer = customers.find(({ username }) => username === scene.username);
    await take(browser, url, customer, scene);
  }
  await takeTelephone(browser, url, customers[0]);
} finally {
  await browser.close();
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
