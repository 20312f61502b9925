/** Hands a file from the cloud's storage to the browser, which saves or shows it. */
export async function openFetched(url: string, name: string): Promise<boolean> {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
  return true;
}
