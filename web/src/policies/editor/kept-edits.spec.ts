import { smallPolicy } from '../../testing/small-policy';
import { forgetEdits, keepEdits, type KeptEdits, keptEdits } from './kept-edits';

const document = smallPolicy([]);

const at = (minute: string): KeptEdits => ({ document, texts: {}, baseRevision: 1, at: `2026-06-18T08:${minute}:00Z` });

/** Goes on as another window: what belongs to one window alone is put aside. */
function inAnotherWindow(): void {
  sessionStorage.clear();
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it('are kept by draft and person, until they are forgotten', () => {
  keepEdits('d1', 'u1', at('01'));
  expect(keptEdits('d1', 'u1')).toEqual(at('01'));
  expect(keptEdits('d2', 'u1')).toBeNull();
  expect(keptEdits('d1', 'u2')).toBeNull();
  forgetEdits('d1', 'u1');
  expect(keptEdits('d1', 'u1')).toBeNull();
});

it('of two windows do not meet: what the one has saved does not forget what the other has not', () => {
  keepEdits('d1', 'u1', at('01'));
  inAnotherWindow();
  keepEdits('d1', 'u1', at('02'));
  forgetEdits('d1', 'u1');
  expect(keptEdits('d1', 'u1')).toEqual(at('01'));
});

it('that closed windows left are taken over one after the other, the newest first', () => {
  for (const minute of ['01', '03', '02']) {
    keepEdits('d1', 'u1', at(minute));
    inAnotherWindow();
  }
  const found: (string | undefined)[] = [];
  for (let window = 0; window < 4; window += 1) {
    found.push(keptEdits('d1', 'u1')?.at.slice(14, 16));
    forgetEdits('d1', 'u1');
  }
  expect(found).toEqual(['03', '02', '01', undefined]);
});

it('that cannot be read are as good as none', () => {
  keepEdits('d1', 'u1', at('01'));
  const [key = ''] = Object.keys(localStorage);
  for (const broken of ['', '{', 'null', '{"document":{}}', JSON.stringify({ ...at('01'), baseRevision: 'x' })]) {
    localStorage.setItem(key, broken);
    expect(keptEdits('d1', 'u1')).toBeNull();
  }
});
