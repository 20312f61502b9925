const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event, context) => ({
  event,
  context,
  wx: cloud.getWXContext(),
  now: new Date().toISOString(),
  millis: Date.now(),
  isDate: new Date(0) instanceof Date,
});
