import { createContext, startTransition } from 'react';

/** What was typed into a field and is not in the document yet. */
export interface TypedKeys {
  /** The field; what it writes later stands for what it would have written before. */
  readonly field: object;
  /** The element that the keys went to. */
  readonly element: EventTarget;
  /** Puts it into the document, as the form is drawn when it is called. */
  readonly write: () => void;
}

/** How what is drawn stands to the document. */
interface Drawing {
  /** Whether everything in the document has been drawn. */
  readonly isUpToDate: () => boolean;
  /** Does something, and draws the document as it is then, before it returns. */
  readonly drawNow: (act: () => void) => void;
}

/** Calls back when the picture that is being made has been shown. */
function afterPicture(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/**
 * The keys in hand. A field shows at once what is typed into it; the document, and everything that is drawn of it, follows when the picture
 * with the key is there. Whatever else is to happen to the document comes after the keys: they are put into it first.
 */
export class KeysInHand {
  private held: TypedKeys | null = null;
  private element: EventTarget | null = null;
  private isComing = false;
  private drawing: Drawing = { isUpToDate: () => true, drawNow: (act) => act() };

  /** Tells how what is drawn stands, and how to draw it at once. */
  drawnBy(drawing: Drawing): void {
    this.drawing = drawing;
  }

  /** Takes what was typed into a field. What another one holds is written first. */
  take(keys: TypedKeys): void {
    if (this.held && this.held.field !== keys.field) this.write();
    this.held = keys;
    this.element = keys.element;
    this.writeSoon();
  }

  /** Whether the last keys came from that element, in hand still or not. */
  lastFrom(element: EventTarget | null): boolean {
    return this.element === element;
  }

  /** Puts the keys into the document; those of `field` only, where one is named. */
  write(field?: object): void {
    const { held } = this;
    if (!held || (field && held.field !== field)) return;
    this.held = null;
    held.write();
  }

  /**
   * Puts the keys into the document and draws it. Forms make the whole of a rule from what is drawn: nothing may be done in one that shows an
   * older document.
   */
  settle(): void {
    if (!this.held && this.drawing.isUpToDate()) return;
    // A form that is behind would write what it is made of: first it is drawn, then it writes, then that is drawn.
    if (!this.drawing.isUpToDate()) this.drawing.drawNow(() => undefined);
    if (this.held) this.drawing.drawNow(() => this.write());
  }

  private writeSoon(): void {
    if (this.isComing) return;
    this.isComing = true;
    afterPicture(() => {
      this.isComing = false;
      if (!this.held) return;
      if (this.drawing.isUpToDate()) startTransition(() => this.write());
      else this.writeSoon();
    });
  }
}

/** The keys in hand of the draft around; absent: what is typed is written at once. */
export const KeysInHandContext = createContext<KeysInHand | null>(null);
