// Compiles the repository as WeChat DevTools would: the official compiler, by the project.config.json of the folder
// given. Prints how many files came out. Run apart, because the compiler's workers keep a process alive.
const { generateKeyPairSync } = require('node:crypto')
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

// Nothing may leave this machine: the compiler would ask WeChat for lists that it also has inside.
require('node:dns').lookup = (host, ...rest) => {
  const refuse = rest.at(-1)
  refuse(Object.assign(new Error(`${host} is not asked`), { code: 'ENOTFOUND' }))
}
const ci = require('miniprogram-ci')

/** What the platform says of an ordinary mini-program; asked for online otherwise. Sizes in MB. */
const ATTRIBUTES = {
  appid: 'wx0000000000000000',
  gameApp: false,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxCustomTabbarCount: 5,
    MaxTabbarIconSize: 40,
    UseWxaHelper: false,
  },
}

async function compile(projectPath) {
  const folder = mkdtempSync(join(tmpdir(), 'hongxin-compile-'))
  try {
    // Any key will do: nothing is uploaded.
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    const privateKeyPath = join(folder, 'key')
    writeFileSync(privateKeyPath, privateKey)
    const { appid } = ATTRIBUTES
    const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKeyPath, ignores: [] })
    project.attr = async () => ATTRIBUTES
    const { setting } = JSON.parse(readFileSync(join(projectPath, 'project.config.json'), 'utf8'))
    const options = { project, version: '0', desc: '', setting: { es6: setting.es6, minify: setting.minified } }
    return await ci.getCompiledResult(options, join(folder, 'compiled.zip'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

compile(process.argv[2]).then(
  (files) => {
    console.log(`compiled ${Object.keys(files).length} files`)
    process.exit(0)
  },
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
