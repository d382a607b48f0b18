import { useText } from '../i18n';
import { useCounties } from './use-counties';

/** Names a county by its code; the code itself until the names are there, or where nobody knows it. */
export function useCountyTitle(): (code: string) => string {
  const text = useText();
  const { data: counties } = useCounties();
  return (code) => text(counties?.find((county) => county.code === code)?.title ?? { zh: code });
}
