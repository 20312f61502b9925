/** The text of a file that the person chooses: UTF-8, otherwise as Excel writes it in China; undefined when none was chosen. */
export const chooseTextFile = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,text/csv,text/plain';
    input.onchange = async () => {
      const bytes = await input.files?.[0]?.arrayBuffer();
      if (!bytes) return resolve(undefined);
      const text = new TextDecoder('utf-8').decode(bytes);
      resolve(text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text);
    };
    input.click();
  });
