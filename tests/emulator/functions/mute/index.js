const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const ask = async ({ group, name, args }) => {
  try {
    return await cloud.openapi[group][name](args);
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg };
  }
};

exports.main = ({ times = 1, ...call }) => Promise.all(Array.from({ length: times }, () => ask(call)));
