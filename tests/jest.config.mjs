import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const typescript = {
  rootDir: root,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
}

/** One project per wall that its tests cross; `npm test` runs them all, in this order of cost. */
export default {
  projects: [
    {
      ...typescript,
      displayName: 'unit',
      testEnvironment: 'node',
      roots: [
        '<rootDir>/shared',
        '<rootDir>/cloudfunctions',
        '<rootDir>/localcloud',
        '<rootDir>/client/src',
        '<rootDir>/.commands',
      ],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    },
    {
      ...typescript,
      displayName: 'functions',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/functions/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/patience.ts'],
    },
    {
      ...typescript,
      displayName: 'faults',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/patience.ts'],
    },
    {
      ...typescript,
      displayName: 'load',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/load/**/*.test.ts'],
    },
    {
      ...typescript,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
    {
      ...typescript,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
}
