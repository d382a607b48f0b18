import { moveEntry, type PolicyDocument, Random, removeEntry, toPointer, withValueAt } from '@jifen/policies';
import { largeDraft } from '../../../testing/large-draft';
import { DocumentCopy, DocumentSender, type DocumentUpdate } from './document-copy';

const SEED = 20261122;
const draft = largeDraft(60);
const item = '/score/children/0/children/0/children';

/** A copy that stands in a worker: what it is sent is copied on the way. */
function mirrored(): { sender: DocumentSender; arrive: (update: DocumentUpdate) => PolicyDocument } {
  const copy = new DocumentCopy();
  return { sender: new DocumentSender(), arrive: (update) => copy.take(structuredClone(update)) };
}

/** Pointers to every value in a document. */
function places(value: unknown, path: readonly string[] = []): string[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))
      : [];
  return [toPointer(path), ...below];
}

const edits: [
  name: string,
  edit: (document: PolicyDocument) => PolicyDocument | undefined,
  changed: readonly string[],
][] = [
  ['nothing', (document) => document, []],
  ['a number', (document) => withValueAt(document, `${item}/2/max`, 7.5), [`${item}/2/max`]],
  [
    'a member that was not there',
    (document) => withValueAt(document, `${item}/2/changeNote`, { zh: '为何' }),
    [`${item}/2`],
  ],
  ['an entry taken out', (document) => removeEntry(document, `${item}/1`).value?.document, [item]],
  [
    'an entry moved in its list',
    (document) => moveEntry(document, `${item}/0`, { list: item, index: 2 }).value?.document,
    [`${item}/0`, `${item}/1`, `${item}/2`],
  ],
];

test.each(edits)('sends what an edit touched, and no more: %s', (_, edit, changed) => {
  const { sender, arrive } = mirrored();
  expect(arrive(sender.update(draft))).toEqual(draft);
  const edited = edit(draft);
  if (!edited) throw new Error('the edit was refused');
  const update = sender.update(edited);
  expect(arrive(update)).toEqual(edited);
  const pointers = 'changes' in update ? update.changes.map(({ pointer }) => pointer) : ['everything'];
  for (const pointer of pointers) expect(changed.some((place) => pointer.startsWith(place))).toBe(true);
  expect(pointers.length > 0).toBe(changed.length > 0);
});

test(`the copy is the document after any edits, from seed ${SEED}`, () => {
  const random = Random.of(SEED);
  const { sender, arrive } = mirrored();
  let document = draft;
  arrive(sender.update(document));
  for (let round = 0; round < 100; round += 1) {
    for (let count = random.below(3); count >= 0; count -= 1) {
      const all = places(document.score);
      const pointer = `/score${all[random.below(all.length)]}`;
      const values = [round, null, `第 ${round} 次`, [round, { var: 'times_1' }], { zh: '名称' }, []];
      document = withValueAt(document, pointer, values[random.below(values.length)]);
      // What became too small to be edited begins anew, as an older save that is restored does.
      if (places(document.score).length < 40) document = draft;
    }
    expect(arrive(sender.update(document))).toEqual(document);
  }
});

test('what was lost is sent whole again', () => {
  const { sender } = mirrored();
  sender.update(draft);
  sender.forget();
  expect(sender.update(draft)).toEqual({ document: draft });
});

test('changes to a document that never came are refused', () => {
  expect(() => new DocumentCopy().take({ changes: [] })).toThrow(RangeError);
});
