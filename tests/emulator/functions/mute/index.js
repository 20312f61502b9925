const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ group, name, args }) => {
  try {
    const answer = await cloud.openapi[group][name](args);
    return { ...answer, msgid: answer.msgid && String(answer.msgid) };
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg };
  }
};
