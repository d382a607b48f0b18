import type { Text } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { WordsField } from './WordsField';

interface NameFieldsProps {
  /** What is named, read out before 名称; absent where it goes without saying. */
  of?: string;
  title: Text;
  readOnly: boolean;
  onChange: (title: Text) => void;
}

/** A name in Chinese and, where there is one, in English. */
export function NameFields({ of, title: { zh, en }, readOnly, onChange }: NameFieldsProps) {
  const translate = useTranslate();
  const called = (name: string): { label: string; readAs?: string } => ({
    label: translate(name),
    ...(of === undefined ? {} : { readAs: `${of} ${translate(name)}` }),
  });
  return (
    <>
      <WordsField
        required
        {...called('sceneForm.name')}
        value={zh}
        longest={200}
        readOnly={readOnly}
        onChange={(next) => onChange(en === undefined ? { zh: next } : { zh: next, en })}
      />
      <WordsField
        {...called('sceneForm.englishName')}
        value={en ?? ''}
        longest={200}
        readOnly={readOnly}
        onChange={(next) => onChange(next === '' ? { zh } : { zh, en: next })}
      />
    </>
  );
}
