/** What somebody chose: the text of a file, or a spreadsheet in base64. */
export type ChosenFile = { text: string } | { sheet: string };

const textOf = (bytes: ArrayBuffer): string => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
};

const inBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** A file with rows that the person chooses: a spreadsheet, or a text in UTF-8, otherwise as Excel writes it in China; undefined when none was chosen. */
export const chooseRowsFile = (): Promise<ChosenFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.csv,.tsv,.txt,text/csv,text/plain';
    input.onchange = async () => {
      const file = input.files?.[0];
      if (!file) return resolve(undefined);
      if (/\.xlsx$/i.test(file.name)) return resolve({ sheet: await inBase64(file) });
      resolve({ text: textOf(await file.arrayBuffer()) });
    };
    input.click();
  });
