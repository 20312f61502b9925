const typescript = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** One project per kind of place that code runs in; `npm test` builds first, then runs them all. */
module.exports = {
  testTimeout: 60_000,
  // One more than the cores of the machine it must be fast on: a browser's page often waits.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  projects: [
    {
      displayName: 'node',
      globalSetup: '<rootDir>/tests/support/set-up.ts',
      testEnvironment: '<rootDir>/tests/support/environment.ts',
      // Given to each module, since every look at a global of the sandbox costs more than most of what is done with it.
      sandboxInjectedGlobals: ['Array', 'Date', 'JSON', 'Math', 'Number', 'Object', 'String'],
      testMatch: [
        '<rootDir>/tests/*.test.ts',
        '<rootDir>/tests/{workflow,cloudfunctions,emulator,procedure,browser,play}/**/*.test.ts',
      ],
      moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
      transform: typescript,
    },
    {
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
      transform: typescript,
    },
  ],
};
