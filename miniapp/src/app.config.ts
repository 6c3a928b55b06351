export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/mine/index',
    'pages/settings/index',
    'pages/session/index',
    'pages/hall/index',
    'pages/take/index',
    'pages/ticket/index',
    'pages/arrive/index',
    'pages/room/index',
    'pages/data/index',
    'pages/parts/index',
  ],
  // Loaded only by those who work here; on Wi-Fi beforehand, from the page that leads there.
  subPackages: [{ root: 'staff', name: 'staff', pages: ['start/index', 'desk/index'] }],
  preloadRule: { 'pages/settings/index': { network: 'wifi', packages: ['staff'] } },
  window: {
    navigationBarTitleText: '派号',
    navigationBarBackgroundColor: '#F4F6F8',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F6F8',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#556270',
    selectedColor: '#0B6E8A',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '取号',
        iconPath: 'theme/tabs/home.png',
        selectedIconPath: 'theme/tabs/home-on.png',
      },
      {
        pagePath: 'pages/mine/index',
        text: '我的号码',
        iconPath: 'theme/tabs/mine.png',
        selectedIconPath: 'theme/tabs/mine-on.png',
      },
      {
        pagePath: 'pages/settings/index',
        text: '设置',
        iconPath: 'theme/tabs/settings.png',
        selectedIconPath: 'theme/tabs/settings-on.png',
      },
    ],
  },
  // The page's own sheet asks for consent (parts/privacy-sheet), not WeChat's.
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
})
