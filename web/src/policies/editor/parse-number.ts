/** Full-width forms that Chinese input methods produce, by what they mean. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '．': '.',
  '。': '.',
  '，': '',
  ',': '',
  '－': '-',
  '−': '-',
  '　': '',
};

/** The decimal number that a person typed; undefined for anything else. Digits and signs may be full-width, thousands separated. */
export function parseNumber(text: string): number | undefined {
  const plain = [...text.trim()]
    .map((character) => {
      const digit = '０１２３４５６７８９'.indexOf(character);
      return digit >= 0 ? String(digit) : (FULL_WIDTH[character] ?? character);
    })
    .join('');
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(plain) ? Number(plain) : undefined;
}
