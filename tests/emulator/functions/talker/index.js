let calls = 0;

exports.main = async () => {
  calls += 1;
  console.log('call', calls);
  console.error('oh dear %d', calls);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return calls;
};
