const { main } = require('../mirror/index.js');

exports.main = main;
