import { numberList } from './number-list';

test.each([
  ['60，80、 100', 0, '60,80,100'],
  ['100 60 60', 0, '60,100'],
  ['0.5;-2', 2, '-2,0.5'],
])('%s is taken as a list', (typed, places, list) => {
  expect(numberList(typed, places)).toBe(list);
});

test.each([
  ['', 0],
  ['sixty', 0],
  ['1.5', 0],
  ['1.234', 2],
  ['1e9', 0],
])('%s is not', (typed, places) => {
  expect(numberList(typed, places)).toBeNull();
});
