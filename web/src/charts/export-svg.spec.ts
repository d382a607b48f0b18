import { distributionOption } from './distribution-option';
import { exportSvg } from './export-svg';

beforeAll(() => {
  // jsdom has no canvas; letters are then measured by a table, as on a server.
  HTMLCanvasElement.prototype.getContext = () => null;
});

test('an exported picture is well-formed and carries title and run, whatever letters they hold', async () => {
  const option = (look: Parameters<typeof distributionOption>[2]) =>
    distributionOption(
      { from: 0, width: 500, current: { label: '"B" <草案> & 其他', counts: [1, 2], median: 700 } },
      { points: '分', unit: '人', median: (label, points) => `${label} 中位 ${points}` },
      look,
    );
  const svg = await exportSvg({ title: '谁升 <谁降> & "为什么"', foot: 'R-7 · sha256:ab', option, height: 240 });
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent).toBeUndefined();
  expect(file.querySelector('title')?.textContent).toBe('谁升 <谁降> & "为什么"');
  expect(file.querySelector('desc')?.textContent).toBe('R-7 · sha256:ab');
  const texts = [...file.querySelectorAll('text')].map((text) => text.textContent);
  expect(texts).toContain('"B" <草案> & 其他 中位 7.00');
  expect(texts.at(-1)).toBe('R-7 · sha256:ab');
});
