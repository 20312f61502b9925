export default definePageConfig({ navigationBarTitleText: '每月公示' });
