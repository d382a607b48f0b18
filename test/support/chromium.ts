import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium-like browsers usually stand on the systems that people use. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--lang=zh-CN'];

/** Version of the package that brings a browser; it unpacks where another version's may lie already, hence a folder of its own. */
const BROUGHT_VERSION = '143.0.4';

/** A headless browser and how it was found, or the reason why there is none. */
export type FoundBrowser =
  { readonly browser: Browser; readonly from: string } | { readonly browser: null; readonly reason: string };

async function launch(executablePath: string, args: readonly string[], from: string): Promise<FoundBrowser> {
  const browser = await chromium.launch({ executablePath, args: [...args], headless: true });
  return { browser, from };
}

/** Starts the machine's own Chromium (`CHROMIUM_PATH` first), else the one that an npm package brings for Linux. */
export async function launchBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  const installed = named ?? USUAL_PLACES.find((place) => existsSync(place));
  if (installed !== undefined) return launch(installed, FLAGS, installed);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { browser: null, reason: 'no Chromium found; set CHROMIUM_PATH' };
  }
  const folder = join(tmpdir(), `chromium-${BROUGHT_VERSION}`);
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: brought } = await import('@sparticuz/chromium');
    return await launch(await brought.executablePath(), [...brought.args, ...FLAGS], '@sparticuz/chromium');
  } catch (error) {
    return { browser: null, reason: `the browser that npm brings did not start: ${String(error)}` };
  }
}
