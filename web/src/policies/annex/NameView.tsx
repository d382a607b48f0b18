import { type AnnexName, inLanguage, LONGEST_NAME } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { useAnnexEditing } from './annex-editing';
import { InPlace } from './InPlace';

/** A title or the name of an option in the text; a field where it may be changed. `text`: as the text shows it. */
export function NameView({ name, text }: { name: AnnexName; text: string }) {
  const translate = useTranslate();
  const words = useText();
  const { language } = useLanguage();
  const { rename } = useAnnexEditing();
  if (rename === undefined || name.own === null) return text;
  const initial = inLanguage(name.text, language);
  return (
    <InPlace
      own={name.own}
      text={text}
      className="annex-words"
      label={translate(`annex.rename.${name.kind}`, { name: text })}
      fieldLabel={translate('annex.nameField', { name: initial })}
      initial={initial}
      isLong
      most={LONGEST_NAME * 2}
      hint={name.kind === 'option' ? translate('annex.optionHint') : undefined}
      take={(typed) => {
        const refusal = rename(name, typed);
        return refusal && `${words(refusal.message)} ${words(refusal.remedy)}`;
      }}
    />
  );
}
