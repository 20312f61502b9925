/** Gives a text to the person as a file: the browser saves it. */
export const saveFile = async (name: string, text: string, type: string): Promise<boolean> => {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return true;
};

/** What giving a file is called here. */
export const saveWord = '下载';
