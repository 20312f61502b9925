const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ name, data = {}, wait = true }) => {
  const call = cloud.callFunction({ name, data });
  if (!wait) return 'not waited for';
  try {
    return (await call).result;
  } catch (error) {
    return { failed: error.message, code: error.code };
  }
};
