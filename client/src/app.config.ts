export default defineAppConfig({
  // In the browser a page that one comes back to within its sliding time stayed hidden; so pages do not slide there.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  pages: ['tabs/home/index', 'tabs/services/index', 'tabs/living-rooms/index', 'tabs/me/index'],
  subPackages: [
    {
      root: 'features/booking',
      pages: ['pages/service/index', 'pages/slots/index', 'pages/mine/index', 'pages/detail/index'],
    },
    { root: 'features/inbox', pages: ['pages/list/index'] },
    {
      root: 'features/register',
      pages: ['pages/register/index', 'pages/privacy/index', 'pages/claim-manager/index'],
    },
    { root: 'features/desk', pages: ['pages/desk/index'] },
  ],
  tabBar: {
    custom: true,
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabBackground',
    list: [
      { pagePath: 'tabs/home/index', text: '首页' },
      { pagePath: 'tabs/services/index', text: '服务' },
      { pagePath: 'tabs/living-rooms/index', text: '会客厅' },
      { pagePath: 'tabs/me/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '红心社区',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@ground',
    backgroundColorTop: '@ground',
    backgroundColorBottom: '@ground',
    backgroundTextStyle: '@pullText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
