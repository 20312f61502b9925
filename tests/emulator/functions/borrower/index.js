const dayjs = require('dayjs');

exports.main = async () => dayjs.name;
