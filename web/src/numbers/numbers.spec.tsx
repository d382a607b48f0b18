import { render, screen } from '@testing-library/react';
import { TestFrame } from '../testing/TestFrame';
import { Count } from './Count';
import { Delta } from './Delta';
import { Points } from './Points';
import { Share } from './Share';

const show = (element: React.ReactElement, language: 'zh' | 'en' = 'zh') =>
  render(
    <TestFrame language={language}>
      <p data-testid="it">{element}</p>
    </TestFrame>,
  );

const text = async () => (await screen.findByTestId('it', {}, { timeout: 10_000 })).textContent;

test('points have two decimals, and the old value stands struck through before the new one', async () => {
  show(<Points value={50} was={200} />);
  expect(await text()).toBe('2.000.50');
  expect(screen.getByText('2.00').tagName).toBe('S');
});

test('an old value that is the same is not shown', async () => {
  show(<Points value={200} was={200} />);
  expect(await text()).toBe('2.00');
});

test.each([
  [<Points key="points" value={null} />],
  [<Count key="count" value={undefined} />],
  [<Share key="share" part={1} whole={0} />],
  [<Delta key="delta" value={null} />],
])('an absent number is a dash that is read out as absent', async (element) => {
  show(element);
  expect(await text()).toBe('—');
  expect(screen.getByRole('img', { name: '无数据' }).textContent).toBe('—');
});

test.each([
  [1150, '▲+11.50', '上升'],
  [-3750, '▼−37.50', '下降'],
  [0, '＝0.00', '不变'],
])('a change of %i shows sign and shape and says its direction', async (value, shown, said) => {
  show(<Delta value={value} />);
  expect(await text()).toBe(shown);
  expect(screen.getByRole('img', { name: said })).toBeTruthy();
});

test('directions are said in English to English readers', async () => {
  show(<Delta value={7} unit="count" />, 'en');
  expect(await text()).toBe('▲+7');
  expect(screen.getByRole('img', { name: 'rises' })).toBeTruthy();
});
