/** The pages: what residents need is in the main package, the staff side in its own. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/desk/index',
    'pages/messages/index',
    'pages/me/index',
    'pages/file/index',
    'pages/receipt/index',
    'pages/complaint/index',
    'pages/act/index',
    'pages/survey/index',
    'pages/web-sign-in/index',
    ...(process.env.TARO_ENV === 'h5'
      ? ['pages/sign-in/index', 'pages/visit/index', 'pages/track/index']
      : []),
  ],
  subPackages: [
    {
      root: 'staff',
      name: 'staff',
      pages: [
        'intake/index',
        'calls/index',
        'act/index',
        'insight/index',
        'weak-points/index',
        'records/index',
        'search/index',
        'admin/index',
        'settings/index',
        'team/index',
        'member/index',
        'hand-over/index',
        'homes/index',
        'changes/index',
        'join/index',
      ],
    },
  ],
  preloadRule: { 'pages/desk/index': { network: 'all', packages: ['staff'] } },
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '回音',
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@textStyle',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullStyle',
  },
  tabBar: {
    custom: true,
    color: '@inkSoft',
    selectedColor: '@primary',
    backgroundColor: '@card',
    list: [
      { pagePath: 'pages/home/index', text: '投诉' },
      { pagePath: 'pages/desk/index', text: '工作台' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
});
