/** A page is shown in a language whose texts have come, never in one whose texts have not. */
import { act, render, screen } from '@testing-library/react';
import { AdminContext, Notification, useTranslate } from 'react-admin';
import { LanguageSwitch } from '../layout/LanguageSwitch';
import { en } from './en';
import type { Language } from './language';
import { LanguageProvider, useLanguage } from './LanguageProvider';
import { type Texts, TextStore } from './texts';
import { zh } from './zh';

/** Texts that come, or do not, when the test says so; Chinese is there. */
function slowTexts() {
  const asked: { language: Language; come: (texts: Texts) => void; fail: () => void }[] = [];
  const texts = new TextStore(
    (language) =>
      new Promise((come, reject) => asked.push({ language, come, fail: () => reject(new Error('no answer')) })),
  );
  texts.hold('zh', zh);
  return { texts, asked };
}

function Words() {
  const translate = useTranslate();
  return <p>{translate('layout.product')}</p>;
}

function Frame() {
  return (
    <AdminContext i18nProvider={useLanguage().i18nProvider}>
      <LanguageSwitch />
      <Words />
      <Notification />
    </AdminContext>
  );
}

async function shown() {
  const { texts, asked } = slowTexts();
  render(
    <LanguageProvider initial="zh" texts={texts}>
      <Frame />
    </LanguageProvider>,
  );
  await screen.findByText('积分政策工作台');
  return asked;
}

const choose = (name: string): void => act(() => screen.getByRole('button', { name }).click());

beforeEach(() => localStorage.clear());

test('stays as it is until the texts of the other language are there', async () => {
  const asked = await shown();
  choose('EN English');
  expect(screen.getByText('积分政策工作台')).toBeTruthy();
  act(() => asked[0]?.come(en));
  expect(await screen.findByText('Points workbench')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  choose('中文');
  expect(await screen.findByText('积分政策工作台')).toBeTruthy();
  // What has been loaded is there for good: no network is asked again.
  choose('EN English');
  expect(await screen.findByText('Points workbench')).toBeTruthy();
  expect(asked.map(({ language }) => language)).toEqual(['en']);
});

test('says that the texts cannot be had, stays, and tries again when asked again', async () => {
  const asked = await shown();
  choose('EN English');
  act(() => asked[0]?.fail());
  expect(await screen.findByText(/另一种语言的文字没有取到/)).toBeTruthy();
  expect(screen.getByText('积分政策工作台')).toBeTruthy();
  expect(document.documentElement.lang).toBe('zh-CN');
  choose('EN English');
  act(() => asked[1]?.come(en));
  expect(await screen.findByText('Points workbench')).toBeTruthy();
});

test('a language is not written down before its texts are there', async () => {
  const asked = await shown();
  choose('EN English');
  expect(localStorage.getItem('jifen.language')).toBeNull();
  act(() => asked[0]?.come(en));
  await screen.findByText('Points workbench');
  expect(localStorage.getItem('jifen.language')).toBe('en');
});
