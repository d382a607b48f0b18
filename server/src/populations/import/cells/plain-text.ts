/**
 * A cell as it is meant: full-width characters as their ordinary ones, no space around it. Chinese input writes ２０２４ and （） where
 * programs write 2024 and ().
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
}
