import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Reading the tables of words once a worker, not once a file, halves the time; no test changes what others see.
    isolate: false,
    // Much of the time is waiting for child processes and sockets: no core needs to be left free.
    maxWorkers: '100%',
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/report.json' }]] : ['default'],
  },
})
