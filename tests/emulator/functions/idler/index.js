exports.main = async ({ way, bytes = 0 }) => {
  if (way === 'spin') for (;;);
  if (way === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (way === 'throw') throw new RangeError('out of cheese');
  if (way === 'exit') process.exit(3);
  return 'x'.repeat(bytes);
};
