import {
  duplicateEntry,
  type Edit,
  type Entry,
  entryAt,
  type IdChange,
  insertEntry,
  type ListPlace,
  moveEntry,
  type PolicyDocument,
  removeEntry,
  renameEntry,
  type Text,
  withValueAt,
} from '@jifen/policies';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import type { Analysis } from '../analysis';
import { ruleTextKey } from '../rule-text-key';
import { useUsesDesk } from '../uses/uses-desk';
import type { SteadyEditor } from '../use-draft-editor';
import { dropPlace, type DropSide, pointerOfRow, rowAt, type Step, stepFrom } from './tree-moves';
import type { TreeRow } from './tree-row';

/** Edits of the tree. What is refused says why; every edit is one step of undo. */
export interface TreeEdits {
  readonly step: (rowId: string, step: Step) => void;
  readonly drop: (rowId: string, targetId: string, side: DropSide) => void;
  /** `seen`: the document in which the place was chosen. */
  readonly moveTo: (rowId: string, place: ListPlace, seen: PolicyDocument) => void;
  readonly insert: (place: ListPlace, entry: Entry, seen: PolicyDocument) => void;
  readonly duplicate: (rowId: string) => void;
  readonly rename: (rowId: string, id: string, title: Text) => void;
  readonly remove: (rowId: string) => void;
}

/** What came of the last edit, in words. */
export interface TreeMessage {
  readonly words: string;
  /** The edit was not made. */
  readonly refused: boolean;
  /** The document that it speaks of: after another edit or an undo it says nothing any more. */
  readonly document: PolicyDocument;
}

/** Milliseconds that a message stays. */
const SHOWN_FOR = 8000;

/** Ids that included policies use: no entry of this draft may take them. */
export function includedIds({ resolved }: Analysis): ReadonlySet<string> {
  return new Set(resolved?.lockedBy.keys());
}

/**
 * Edits of the tree of a draft. They start from the document as it is now, which may be ahead of the rows on screen; `onSelect` is told
 * which row the edit leads to.
 */
export function useTreeEdits(
  editor: SteadyEditor,
  rows: readonly TreeRow[],
  onSelect: (id: string) => void,
): readonly [TreeEdits, TreeMessage | null] {
  const [message, setMessage] = useState<TreeMessage | null>(null);
  const translate = useTranslate();
  const text = useText();
  const onRenamed = useUsesDesk()?.noteRenamed;
  const now = { editor, rows, onSelect, onRenamed, translate, text };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    const timer = message && setTimeout(() => setMessage(null), SHOWN_FOR);
    return () => clearTimeout(timer ?? undefined);
  }, [message]);

  const tell = useCallback(
    (words: string, refused = false, document = latest.current.editor.present()) =>
      setMessage({ words, refused, document }),
    [],
  );

  const apply = useCallback(
    (
      edit: (document: PolicyDocument) => Edit,
      done?: (title: string) => string,
      from = latest.current.editor.present(),
    ): PolicyDocument | null => {
      const { editor: at, onSelect: select, text: words } = latest.current;
      const { value, findings } = edit(from);
      const [reason] = findings;
      if (reason) tell(`${words(reason.message)} ${words(reason.remedy)}`, true);
      if (!value) return null;
      at.edit(from, value.document);
      const row = rowAt(value.document, value.pointer) ?? value.document.score.id;
      select(row);
      if (done) tell(done(titleOf(value.document, value.pointer, words)));
      return at.present();
    },
    [tell],
  );

  const edits = useMemo((): TreeEdits => {
    /** The entry of a row, or the reason why it has none here. */
    const own = (rowId: string): string | null => {
      const { editor: at, translate: say, rows: all } = latest.current;
      const pointer = pointerOfRow(at.present(), rowId);
      if (pointer !== null) return pointer;
      const locked = all.find(({ id }) => id === rowId)?.locked ?? false;
      tell(say(locked ? 'draftTree.lockedReason' : 'draftTree.noEntry'), true);
      return null;
    };
    const moved = (title: string): string => latest.current.translate('draftTree.moved', { title });
    const moveTo = (pointer: string, place: ListPlace): PolicyDocument | null =>
      apply((document) => moveEntry(document, pointer, place), moved);
    return {
      step: (rowId, step) => {
        const pointer = own(rowId);
        if (pointer === null) return;
        const { editor: at, translate: say } = latest.current;
        const place = stepFrom(at.present(), pointer, step);
        if (place) moveTo(pointer, place);
        else tell(say(`draftTree.noStep.${step}`), true);
      },
      drop: (rowId, targetId, side) => {
        const { editor: at, rows: all } = latest.current;
        const pointer = own(rowId);
        if (pointer === null) return;
        // An included policy has no entry of its own id: its row knows where it is included.
        const document = at.present();
        const target = pointerOfRow(document, targetId) ?? all.find(({ id }) => id === targetId)?.pointer;
        const place = target === undefined ? null : dropPlace(document, target, side);
        if (place) moveTo(pointer, place);
      },
      moveTo: (rowId, place, seen) => {
        const pointer = pointerOfRow(seen, rowId) ?? own(rowId);
        if (pointer !== null) apply((document) => moveEntry(document, pointer, place), moved, seen);
      },
      insert: (place, entry, seen) => {
        const made = apply((document) => insertEntry(document, place, entry), undefined, seen);
        // An id that a removed entry had before must not bring that entry's text along.
        if (!made || !('id' in entry)) return;
        const rowId = /^\/(vetoes|standing|scenes)$/.test(place.list) ? `${place.list}/${entry.id}` : entry.id;
        const { editor: at } = latest.current;
        for (const key of textKeysOf(at.presentTexts(), rowId)) at.keepText(key, null);
      },
      duplicate: (rowId) => {
        const pointer = own(rowId);
        if (pointer !== null)
          apply((document) => duplicateEntry(document, pointer, includedIds(latest.current.editor.analysis)));
      },
      rename: (rowId, id, title) => {
        const pointer = own(rowId);
        if (pointer === null) return;
        const { editor: at } = latest.current;
        const texts = at.presentTexts();
        const renamed = apply((document) => {
          const titled = withValueAt(document, `${pointer}/title`, title);
          return renameEntry(titled, pointer, id, includedIds(at.analysis));
        });
        if (!renamed) return;
        const from = rowId.replace(/^.*\//, '');
        const kind = kindOf(rowId);
        if (id !== from && kind !== null) latest.current.onRenamed?.({ kind, from, to: id });
        // A text under the old id stays with it, for an undo to come back to.
        const key = ruleTextKey(rowId);
        const next = ruleTextKey(rowId.startsWith('/') ? rowId.replace(/[^/]*$/, id) : id);
        for (const old of textKeysOf(texts, rowId)) at.keepText(next + old.slice(key.length), texts[old] ?? null);
      },
      remove: (rowId) => {
        const pointer = own(rowId);
        if (pointer === null) return;
        const { editor: at, translate: say, text: words } = latest.current;
        const title = titleOf(at.present(), pointer, words);
        const left = apply((document) => removeEntry(document, pointer));
        if (!left) return;
        tell(say('draftTree.removed', { title }), false, left);
      },
    };
  }, [apply, tell]);
  return [edits, message?.document === editor.settled() ? message : null];
}

function titleOf(document: PolicyDocument, pointer: string, words: (text: Text) => string): string {
  const entry = pointer === '/score' ? document.score : entryTitle(document, pointer);
  return entry ? words(entry.title) : '';
}

function entryTitle(document: PolicyDocument, pointer: string): { readonly title: Text } | null {
  const entry = entryAt(document, pointer);
  return entry && 'title' in entry ? entry : null;
}

/** Under which names texts of the rules of a row are kept: its own, and those of the rules inside a scene. */
function textKeysOf(texts: Readonly<Record<string, string>>, rowId: string): string[] {
  const key = ruleTextKey(rowId);
  return Object.keys(texts).filter((each) => each === key || each.startsWith(`${key}/`));
}

/** What kind of id the row has; null for scenes, which no test case names. */
function kindOf(rowId: string): IdChange['kind'] | null {
  if (rowId.startsWith('/scenes/')) return null;
  if (rowId.startsWith('/vetoes/')) return 'veto';
  return rowId.startsWith('/standing/') ? 'standing' : 'node';
}
