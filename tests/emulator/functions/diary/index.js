const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ text, times = 1 }) => {
  const db = cloud.database();
  const notes = db.collection('notes');
  for (let count = 0; count < times; count += 1) {
    await notes.add({ data: { text, writtenAt: new Date().toISOString() } });
  }
  const { data } = await notes.get();
  return data.map((note) => note.text);
};
