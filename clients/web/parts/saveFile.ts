/** Saves something as a file of this device. EXERCISE is part of every name. Works without a secure context. */
export function saveFile(content: Blob, name: string, extension: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `EXERCISE-${name.replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, '_').slice(0, 80)}.${extension}`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
