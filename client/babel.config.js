/** NutUI comes component by component, each with its own style: its whole style.css is 234 KB. */
const nutui = {
  libraryName: '@nutui/nutui-react-taro',
  libraryDirectory: 'dist/es/packages',
  camel2DashComponentName: false,
  customName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`,
  style: 'css',
}

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '12', chrome: '69' },
      },
    ],
  ],
  plugins: [['import', nutui, 'nutui-react-taro']],
}
