const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const textOf = (error) => ({
  errCode: error.errCode,
  code: error.code,
  message: String(error.errMsg ?? error.message),
});

exports.main = async ({ way, text }) => {
  const db = cloud.database();
  const notes = db.collection('notes');
  try {
    if (way === 'add') return await notes.add({ data: { _id: text, text } });
    let runs = 0;
    await db.runTransaction(async (transaction) => {
      runs += 1;
      await transaction.collection('notes').add({ data: { _id: text, text } });
    });
    return { runs };
  } catch (error) {
    return textOf(error);
  }
};
