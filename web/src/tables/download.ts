/** Hands a text to the browser as a file of that name. */
export function downloadText(fileName: string, type: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands a content to the browser as a file of that name. */
export function downloadBlob(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(fileName);
  link.click();
  // The browser has taken the content by the next turn; the address would otherwise hold it in memory.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Without the characters that some file systems refuse. */
export function safeFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 120);
}
