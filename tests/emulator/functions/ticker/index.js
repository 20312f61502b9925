const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  const { SOURCE, OPENID = 'nobody' } = cloud.getWXContext();
  const data = {
    at: new Date().toISOString(),
    type: event.Type,
    time: event.Time,
    source: SOURCE,
    openid: OPENID,
  };
  await cloud.database().collection('ticks').add({ data });
};
