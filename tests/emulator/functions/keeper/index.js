const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ way, path, text, files }) => {
  try {
    if (way === 'upload') return await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) });
    if (way === 'urls') return (await cloud.getTempFileURL({ fileList: files })).fileList;
    if (way === 'delete') return (await cloud.deleteFile({ fileList: files })).fileList;
    const { fileContent } = await cloud.downloadFile({ fileID: files[0] });
    return fileContent.toString('utf8');
  } catch (error) {
    return { code: error.code, message: error.message };
  }
};
