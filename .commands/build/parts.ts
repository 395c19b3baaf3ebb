export const PART_NAMES = ['functions', 'localcloud', 'weapp', 'h5'] as const
export type PartName = (typeof PART_NAMES)[number]

/** One thing that is built: from what, by which script, to where. Paths are relative to the root. */
export interface Part {
  name: PartName
  inputs: string[]
  /** Environment variables that end up in what is built. */
  variables: string[]
  script: string[]
  output: string
  /** A file without which the output is not whole. */
  witness: string
}

/** What every build depends on besides its own files. */
const CONFIGURATION = ['package-lock.json', 'tsconfig.json']

const client = (platform: 'weapp' | 'h5', witness: string): Part => ({
  name: platform,
  inputs: ['client', 'shared', ...CONFIGURATION],
  variables: ['CLOUD_ENV'],
  script: ['client/build.ts', platform],
  output: `dist/${platform}`,
  witness: `dist/${platform}/${witness}`,
})

/** In the order in which they are built. */
export const PARTS: Record<PartName, Part> = {
  functions: {
    name: 'functions',
    inputs: ['cloudfunctions', 'shared', ...CONFIGURATION],
    variables: [],
    script: ['cloudfunctions/build.ts'],
    output: 'dist/cloudfunctions',
    witness: 'dist/cloudfunctions/database.json',
  },
  localcloud: {
    name: 'localcloud',
    inputs: ['localcloud', ...CONFIGURATION],
    variables: [],
    script: ['.commands/build/local-cloud.ts'],
    output: 'dist/localcloud',
    witness: 'dist/localcloud/cli.js',
  },
  weapp: client('weapp', 'app.json'),
  h5: client('h5', 'index.html'),
}
