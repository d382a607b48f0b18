import type { Page } from 'playwright-core';

/** The role of a control, as Playwright names them. */
type Role = Parameters<Page['getByRole']>[0];

/** Most presses of Tab on the way to a control; more means that it cannot be reached, or not by anybody with patience. */
const PATIENCE = 60;

/** What is wrong with how the focus is shown, or null. Runs in the page. */
function hiddenFocus(): string | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return 'nothing has the focus';
  const seen = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) {
      const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
      return sidesShown(element, reach) >= 2;
    }
    return false;
  };
  // Something that scrolls or hides what stands out cuts a ring off; two sides of it still show where one is.
  const sidesShown = (element: Element, reach: number): number => {
    const box = element.getBoundingClientRect();
    const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let above = element.parentElement; above; above = above.parentElement) {
      if (above === document.body || getComputedStyle(above).overflow === 'visible') continue;
      const clip = above.getBoundingClientRect();
      frame.left = Math.max(frame.left, clip.left);
      frame.top = Math.max(frame.top, clip.top);
      frame.right = Math.min(frame.right, clip.right);
      frame.bottom = Math.min(frame.bottom, clip.bottom);
    }
    const slack = 1;
    return [
      box.left - reach >= frame.left - slack,
      box.top - reach >= frame.top - slack,
      box.right + reach <= frame.right + slack,
      box.bottom + reach <= frame.bottom + slack,
    ].filter(Boolean).length;
  };
  // A field is drawn by what stands around it, and a slider by its thumb.
  for (let element: Element | null = at, up = 0; element && up < 4; element = element.parentElement, up += 1) {
    if (seen(element)) return null;
    const border = element.querySelector(':scope > fieldset');
    if (border && element.contains(at) && parseFloat(getComputedStyle(border).borderTopWidth) >= 2) return null;
    if (element.matches('.MuiSlider-thumb') && getComputedStyle(element).boxShadow !== 'none') return null;
  }
  return `no ring around ${at.outerHTML.slice(0, 200)}`;
}

/** Somebody who uses a page by keyboard alone. Wherever Tab leads them they must see where they are. */
export class KeyboardUser {
  constructor(readonly page: Page) {}

  /** Presses keys one after another, as Playwright names them: `Enter`, `Control+A`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into what has the focus, in place of what is there. */
  async fill(text: string): Promise<void> {
    await this.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** Whether a control of that role and name has the focus. */
  async isAt(role: Role, name: string | RegExp): Promise<boolean> {
    const exact = typeof name === 'string';
    return this.page
      .getByRole(role, { name, exact })
      .evaluateAll((found) => found.some((element) => element === document.activeElement));
  }

  /** Whether nothing on the page has the focus. */
  async isNowhere(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement === document.body);
  }

  /** What has the focus, for those who read a failure. */
  async whereabouts(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 240) ?? 'nothing');
  }

  /** Waits until a control has the focus by itself, after a dialog has opened or closed. */
  async arrivesAt(role: Role, name: string | RegExp): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (!(await this.isAt(role, name))) {
      if (Date.now() > deadline)
        throw new Error(`The focus did not come to ${role} ${String(name)}, but is at ${await this.whereabouts()}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Presses Tab until a control has the focus. An Error where it is not reached, or where a stop on the way cannot be seen. */
  async tabTo(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < PATIENCE; presses += 1) {
      await this.press(key);
      // Behind the last control stands the browser's own bar.
      if (presses > 0 && (await this.isNowhere())) continue;
      const hidden = await this.page.evaluate(hiddenFocus);
      if (hidden !== null) throw new Error(`On the way to ${role} ${String(name)}: ${hidden}`);
      if (await this.isAt(role, name)) return;
    }
    throw new Error(`${key} does not lead to ${role} ${String(name)}, but to ${await this.whereabouts()}`);
  }
}
